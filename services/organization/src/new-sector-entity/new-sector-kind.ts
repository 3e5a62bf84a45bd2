/** What an entity of the new sectors is: enterprises and social organizations outside the state sector, and where they sit. */
export enum NewSectorKind {
  ENTERPRISE = 'ENTERPRISE',
  SOCIAL_ORGANIZATION = 'SOCIAL_ORGANIZATION',
  BUILDING = 'BUILDING',
  BUSINESS_DISTRICT = 'BUSINESS_DISTRICT',
  PLATFORM = 'PLATFORM',
  SOLE_PROPRIETOR = 'SOLE_PROPRIETOR',
  CHAMBER = 'CHAMBER',
}

/** Whether such a thing has a unified social credit code: a building and a business district are places, not persons in law. */
export const mayHaveUscc = (kind: NewSectorKind): boolean =>
  kind !== NewSectorKind.BUILDING && kind !== NewSectorKind.BUSINESS_DISTRICT;

/** Whether its name may be that of a person, so that not everybody reads it. */
export const isNamedAfterPerson = (kind: NewSectorKind): boolean => kind === NewSectorKind.SOLE_PROPRIETOR;
