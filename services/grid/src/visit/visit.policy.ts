import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';

/**
 * Counts of visits are working rows of the place: in a small grid even a count may point to somebody. Where the row
 * rule finds their place, with the record as `r`.
 */
export const VISIT_ROWS: WorkingRows = { division: 'r.division_code' };

/** Grid workers, officers and machines record visits in their own jurisdiction. Throws `FORBIDDEN`. */
export function assertMayRecordVisits(viewer: Viewer, divisionCode: string): void {
  const records = hasRole(
    viewer,
    'GRID_WORKER',
    'STREET_OFFICER',
    'DISTRICT_SUPERVISOR',
    'ADMINISTRATOR',
    'INTEGRATION',
  );
  if (records && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权登记该地的走访', { action: 'recordVisits' });
}
