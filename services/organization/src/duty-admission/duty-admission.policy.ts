import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { ADMISSION_MOVES, type AdmissionMove, type AdmissionRelation } from './admission-moves.js';
import type { AdmissionAction } from './admission-status.js';
import type { DutyAdmission } from './duty-admission.js';

/**
 * Admissions are working rows: whoever governs the place that is asked sees them, and the department that asks. Where
 * the row rule finds these, with the admission as `a`.
 */
export const DUTY_ADMISSION_ROWS: WorkingRows = {
  division: 'a.division_code',
  organizations: ['a.requesting_organization_id'],
};

/** For which department a viewer asks. Throws `FORBIDDEN` for whoever is no officer of one. */
export function requestingOrganizationOf(viewer: Viewer): string {
  if (hasRole(viewer, 'DEPARTMENT_OFFICER') && viewer.organization !== null) return viewer.organization;
  throw new DomainError('FORBIDDEN', '只有部门干部可以申请事项准入', { action: 'requestDutyAdmission' });
}

/** What a viewer may do with an admission now. */
export const availableActions = (admission: DutyAdmission, viewer: Viewer): readonly AdmissionAction[] =>
  ADMISSION_MOVES.filter((move) => move.from === admission.status && mayMove(move, admission, viewer)).map(
    ({ action }) => action,
  );

/** Whether a viewer may make a move. */
export const mayMove = ({ who }: AdmissionMove, admission: DutyAdmission, viewer: Viewer): boolean =>
  stands[who](viewer, admission);

const isOfRequester = ({ organization }: Viewer, { requestingOrganizationId }: DutyAdmission): boolean =>
  organization === requestingOrganizationId;

const stands: Readonly<Record<AdmissionRelation, (viewer: Viewer, admission: DutyAdmission) => boolean>> = {
  // Nobody decides what they asked for, whatever hat they wear now.
  SUPERVISOR: (viewer, admission) =>
    hasRole(viewer, 'DISTRICT_SUPERVISOR') &&
    governs(viewer, countyOf(admission.divisionCode)) &&
    !isOfRequester(viewer, admission) &&
    viewer.subject !== admission.requestedBySubject,
  REQUESTER: (viewer, admission) => hasRole(viewer, 'DEPARTMENT_OFFICER') && isOfRequester(viewer, admission),
};

const countyOf = (divisionCode: string): string => divisionCode.slice(0, 6).padEnd(12, '0');
