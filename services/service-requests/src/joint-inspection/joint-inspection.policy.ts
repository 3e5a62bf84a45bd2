import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { openSteps } from '../working-case/case-moves.js';
import { INSPECTION_TABLE, InspectionAction, type InspectionRelation } from './inspection-moves.js';
import type { JointInspection } from './joint-inspection.js';

/** Inspections are seen by whoever governs the place, and by the organizations that lead one or take part. */
export const INSPECTION_ROWS: WorkingRows = {
  division: 'c.division_code',
  parties: {
    table: 'joint_inspection_party',
    on: 'p.city_code = c.city_code AND p.inspection_id = c.id',
  },
};

/** Officers of the street and the district where it is lead it as well as those of the sponsor. */
export const standsToInspection =
  (viewer: Viewer, { divisionCode, sponsorId, agencyIds }: JointInspection) =>
  (relation: InspectionRelation): boolean => {
    const { organization } = viewer;
    const isOfficer = hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
    if (relation === 'AGENCY') return isOfficer && organization !== null && agencyIds.includes(organization);
    return (isOfficer && organization === sponsorId) || isCoordinator(viewer, divisionCode);
  };

/** What a viewer may do with an inspection now. */
export const actionsOnInspection = (it: JointInspection, viewer: Viewer): readonly InspectionAction[] =>
  openSteps(INSPECTION_TABLE, it, standsToInspection(viewer, it)).filter(
    (action) => action !== InspectionAction.CLOSE || it.openFindings === 0,
  );

/** Throws `ACTION_NOT_AVAILABLE` for CLOSE as long as a finding is not confirmed. */
export function assertAllConfirmed(
  { openFindings, status, version }: JointInspection,
  action: InspectionAction,
): void {
  if (action !== InspectionAction.CLOSE || openFindings === 0) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', `还有 ${String(openFindings)} 个问题未确认整改,不能办结`, {
    field: 'action',
    status,
    currentVersion: version,
  });
}

/** Officers of the street and the district plan inspections in their places. Throws `FORBIDDEN`. */
export function assertMayPlan(viewer: Viewer, divisionCode: string): void {
  if (isCoordinator(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权在该地安排联合检查', { action: 'planJointInspection' });
}

const isCoordinator = (viewer: Viewer, divisionCode: string): boolean =>
  hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode);
