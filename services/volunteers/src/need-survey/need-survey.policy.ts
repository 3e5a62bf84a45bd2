import { DomainError, governs, hasRole, type Role, type Viewer, type WorkingRows } from '@governance/shared';
import { isOfOrganization } from '../volunteer/volunteer.policy.js';
import type { NeedSurvey } from './need-survey.js';

/**
 * A published survey is a directory: everybody reads it, everywhere. Before, it is a working row, seen by whoever governs
 * the place and by the organization that asked. Small counts are kept from nobody in particular: they are not stored.
 */

/** Where the row rule finds a survey, as `s`, before it is published and after it was withdrawn. */
export const NEED_SURVEY_ROWS: WorkingRows = {
  division: 's.division_code',
  organizations: ['s.organization_id'],
};

/** Roles that survey in their jurisdiction; a secretary does for the own organization. */
const SURVEYING: readonly Role[] = [
  'UNIT_SECRETARY',
  'GRID_WORKER',
  'STREET_OFFICER',
  'DISTRICT_SUPERVISOR',
  'ADMINISTRATOR',
];

type Standing = Pick<NeedSurvey, 'divisionCode' | 'organizationId'>;

/** Recording, publishing and withdrawing are for people of the organization that asks, in its jurisdiction. */
export function assertMaySurvey(viewer: Viewer, { divisionCode, organizationId }: Standing): void {
  const may =
    viewer.subject !== null &&
    hasRole(viewer, ...SURVEYING) &&
    governs(viewer, divisionCode) &&
    (isOfOrganization(viewer, organizationId) || hasRole(viewer, 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'));
  if (!may) throw new DomainError('FORBIDDEN', '您无权登记这里的需求调查', { action: 'recordNeedSurvey' });
}
