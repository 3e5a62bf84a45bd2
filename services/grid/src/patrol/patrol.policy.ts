import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';

/**
 * Patrols are working rows: whoever governs the place sees them, and the worker who made the round. Where the row rule
 * finds these, with the patrol as `t` and its worker as `w`.
 */
export const PATROL_ROWS: WorkingRows = { division: 't.division_code', person: 'w.subject' };

/**
 * Grid workers record their own rounds; officers and machines those of anybody in their jurisdiction. Throws
 * `FORBIDDEN`.
 */
export function assertMayRecordPatrol(
  viewer: Viewer,
  divisionCode: string,
  workerSubject: string | null,
): void {
  const ofOffice = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (ofOffice && governs(viewer, divisionCode)) return;
  const isOwn = viewer.subject !== null && viewer.subject === workerSubject;
  if (hasRole(viewer, 'GRID_WORKER') && isOwn) return;
  throw new DomainError('FORBIDDEN', '您无权登记该网格员的巡查', { action: 'recordPatrol' });
}

/** Whether a viewer works in the place of a patrol; all others see contacts in its words masked. */
export const worksWhere = (viewer: Viewer, divisionCode: string): boolean =>
  hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode);
