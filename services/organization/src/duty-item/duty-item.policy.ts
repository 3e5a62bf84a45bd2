import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Lists of duties are a directory: everybody reads them, what was removed too, so that a reduction can be checked. */

/** Whoever keeps a list: officers of the street and above who govern the place whose list it is, and their machines. */
export function assertMayKeepDuties(viewer: Viewer, divisionCode: string): void {
  const keeps = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (keeps && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的权责事项清单', { action: 'keepDuties' });
}
