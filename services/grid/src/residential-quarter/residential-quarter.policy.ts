import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Quarters are a directory: everybody reads them, everywhere. */

/** Whoever manages quarters: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayManageQuarters(viewer: Viewer, divisionCode: string): void {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (manages && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的小区', { action: 'manageQuarters' });
}
