import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** The directory of places is read by everybody, everywhere. */

/**
 * Whoever manages what is registered in a place: officers of the street and above, in their own jurisdiction, and their
 * machines. `what` names it in Chinese. Throws `FORBIDDEN`.
 */
export function assertMayManageEntries(viewer: Viewer, divisionCode: string, what: string): void {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (manages && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', `您无权管理该地的${what}`, { action: 'manageDirectory' });
}
