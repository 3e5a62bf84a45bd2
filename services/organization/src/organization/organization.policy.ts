import {
  countForInsiders,
  countForOutsiders,
  DomainError,
  governs,
  hasRole,
  type MaskedCountType,
  type Viewer,
} from '@governance/shared';
import type { Organization } from './organization.js';

/** Organizations are a directory: everybody reads name, kind, parent and place, everywhere. */

/** Whoever manages organizations: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayManageOrganizations(viewer: Viewer, divisionCode: string): void {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (manages && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的组织', { action: 'manageOrganizations' });
}

/** How many members an organization has, as this viewer may know: in full for its place and for itself. */
export function memberCountFor(
  viewer: Viewer,
  { id, divisionCode, memberCount }: Pick<Organization, 'id' | 'divisionCode' | 'memberCount'>,
): MaskedCountType | null {
  if (memberCount === null) return null;
  const isInside = governs(viewer, divisionCode) || viewer.organization === id;
  return isInside ? countForInsiders(memberCount) : countForOutsiders(memberCount);
}
