/** How one organization belongs to another besides standing under it. It has at most one of each kind at a time. */
export enum AffiliationKind {
  HOME = 'HOME',
  HOST = 'HOST',
  HOST_UNIT = 'HOST_UNIT',
  EMPLOYED_BY = 'EMPLOYED_BY',
  MANAGED_BY = 'MANAGED_BY',
  WORKS_AT = 'WORKS_AT',
}

/** All kinds. */
export const AFFILIATION_KINDS: readonly AffiliationKind[] = Object.values(AffiliationKind);

/** One organization's tie to another at an instant. */
export interface Affiliation {
  readonly organizationId: string;
  readonly kind: AffiliationKind;
  readonly toOrganizationId: string;
}
