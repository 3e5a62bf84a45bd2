import {
  countForInsiders,
  countForOutsiders,
  DomainError,
  governs,
  hasRole,
  type MaskedBooleanType,
  type MaskedCountType,
  type MaskedStringType,
  maskName,
  shown,
  type Viewer,
  withheld,
} from '@governance/shared';
import { MEMBERS_FOR_OWN_ORGANIZATION } from './coverage-mode.js';
import type { NewSectorEntity } from './new-sector-entity.js';
import { isNamedAfterPerson } from './new-sector-kind.js';

/**
 * Entities of the new sectors are a directory: everybody reads them, everywhere. The name and code of a sole proprietor
 * may be those of a person and are masked outside its place, small numbers of members too.
 */

/** Whoever manages them: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayManageNewSector(viewer: Viewer, divisionCode: string): void {
  assertManagesNewSector(viewer);
  if (!governs(viewer, divisionCode)) throw forbidden();
}

/** Throws `FORBIDDEN` for whoever manages entities of the new sectors nowhere at all. */
export function assertManagesNewSector(viewer: Viewer): void {
  if (!hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION'))
    throw forbidden();
}

/** What an entity is called, as this viewer may know. */
export const displayNameFor = (viewer: Viewer, entity: NewSectorEntity): MaskedStringType =>
  isOpenTo(viewer, entity) ? shown(entity.name) : withheld('NOT_YOURS', maskName(entity.name));

/** Its unified social credit code, as this viewer may know; null where there is none. */
export function usccFor(viewer: Viewer, entity: NewSectorEntity): MaskedStringType | null {
  if (entity.uscc === null) return null;
  return isOpenTo(viewer, entity) ? shown(entity.uscc) : withheld('NOT_YOURS');
}

/** How many members work there, as this viewer may know; null where nobody reported. */
export function partyMembersFor(viewer: Viewer, entity: NewSectorEntity): MaskedCountType | null {
  if (entity.partyMembers === null) return null;
  const count = isInside(viewer, entity) ? countForInsiders : countForOutsiders;
  return count(entity.partyMembers);
}

/** Whether it has members enough for a party organization of its own: masked where their number is. */
export function isDueOwnOrganizationFor(viewer: Viewer, entity: NewSectorEntity): MaskedBooleanType | null {
  const members = partyMembersFor(viewer, entity);
  if (members === null) return null;
  if (members.value === null) return { value: null, masked: true, reason: 'SMALL_CELL' };
  return { value: members.value >= MEMBERS_FOR_OWN_ORGANIZATION, masked: false, reason: null };
}

const isOpenTo = (viewer: Viewer, entity: NewSectorEntity): boolean =>
  !isNamedAfterPerson(entity.kind) || isInside(viewer, entity);

const isInside = (viewer: Viewer, { divisionCode, organizationId }: NewSectorEntity): boolean =>
  governs(viewer, divisionCode) || (organizationId !== null && viewer.organization === organizationId);

const forbidden = () =>
  new DomainError('FORBIDDEN', '您无权管理该地的两新组织', { action: 'manageNewSectorEntities' });
