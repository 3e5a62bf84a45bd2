import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { isOfOrganization, speaksFor } from '../volunteer/volunteer.policy.js';
import type { NewCollectedOpinion } from './collected-opinion.js';

/**
 * Opinions are working rows: seen by whoever governs the place, by the organization that listened, and by the person who
 * wrote it down. Who said it is never kept.
 */

/** Where the row rule finds opinions, with one as `o`. */
export const OPINION_ROWS: WorkingRows = {
  division: 'o.division_code',
  organizations: ['o.organization_id'],
  person: 'o.collected_by_subject',
};

/** Recording is for the people of the organization that listened, and for staff of the place. */
export function assertMayRecordCollectedOpinion(
  viewer: Viewer,
  { divisionCode, organizationId }: NewCollectedOpinion,
): void {
  const may =
    ((speaksFor(viewer, organizationId) || hasRole(viewer, 'VOLUNTEER')) &&
      isOfOrganization(viewer, organizationId)) ||
    (hasRole(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') &&
      governs(viewer, divisionCode));
  if (may && viewer.subject !== null) return;
  throw new DomainError('FORBIDDEN', '您无权登记收集的意见', { action: 'recordOpinion' });
}
