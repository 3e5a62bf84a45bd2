import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { InspectionStatus, type JointInspection } from '../joint-inspection/joint-inspection.js';
import { standsToInspection } from '../joint-inspection/joint-inspection.policy.js';
import { openSteps } from '../working-case/case-moves.js';
import { FINDING_TABLE, type FindingAction, type FindingRelation } from './finding-moves.js';
import type { InspectionFinding } from './inspection-finding.js';

/** Findings are seen by whoever sees their inspection. */
export const FINDING_ROWS: WorkingRows = {
  division: 'c.division_code',
  parties: {
    table: 'joint_inspection_party',
    on: 'p.city_code = c.city_code AND p.inspection_id = c.inspection_id',
  },
};

/** A finding with the inspection that it is of. */
export interface FindingOfInspection {
  readonly finding: InspectionFinding;
  readonly inspection: JointInspection;
}

/**
 * How a viewer stands to a finding. Nobody confirms the work of their own organization, unless they supervise the
 * district: where the sponsor itself put something right, the district confirms it.
 */
export const standsToFinding =
  (viewer: Viewer, { finding: { responsibleId, divisionCode }, inspection }: FindingOfInspection) =>
  (relation: FindingRelation): boolean => {
    const isOwnWork = viewer.organization === responsibleId;
    if (relation === 'RESPONSIBLE')
      return isOwnWork && hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR');
    const supervises = hasRole(viewer, 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode);
    return supervises || (!isOwnWork && standsToInspection(viewer, inspection)('SPONSOR'));
  };

/** What a viewer may do with a finding now. */
export const actionsOnFinding = (it: FindingOfInspection, viewer: Viewer): readonly FindingAction[] =>
  openSteps(FINDING_TABLE, it.finding, standsToFinding(viewer, it));

/** Sponsor and agencies enter what they find, while the inspection is under way. Throws `FORBIDDEN` or `ACTION_NOT_AVAILABLE`. */
export function assertMayRecord(viewer: Viewer, inspection: JointInspection): void {
  const standsAs = standsToInspection(viewer, inspection);
  if (!standsAs('SPONSOR') && !standsAs('AGENCY'))
    throw new DomainError('FORBIDDEN', '您无权登记该检查的问题', { action: 'recordInspectionFinding' });
  assertUnderWay(inspection);
}

/** Throws `ACTION_NOT_AVAILABLE` unless an inspection is under way. */
export function assertUnderWay({ status, version }: Pick<JointInspection, 'status' | 'version'>): void {
  if (status === InspectionStatus.UNDER_WAY) return;
  throw new DomainError('ACTION_NOT_AVAILABLE', '检查未在进行中,不能登记问题', {
    field: 'inspectionId',
    status,
    currentVersion: version,
  });
}
