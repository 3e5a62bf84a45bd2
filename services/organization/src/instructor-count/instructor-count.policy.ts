import { DomainError, governs, hasRole, type Viewer } from '@governance/shared';

/** Numbers of instructors are open: they are officials on duty, and no one of them is told apart. */

/** Whoever reports them: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayRecordInstructors(viewer: Viewer, divisionCode: string): void {
  const records = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (records && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权填报该组织的党建指导员', { action: 'recordInstructors' });
}
