import { AdmissionAction, AdmissionStatus } from './admission-status.js';

/** How somebody stands to an admission. SUPERVISOR: of the county, and not of the department that asks. REQUESTER: that department. */
export type AdmissionRelation = 'SUPERVISOR' | 'REQUESTER';

/** One legal move. */
export interface AdmissionMove {
  readonly from: AdmissionStatus;
  readonly action: AdmissionAction;
  readonly to: Exclude<AdmissionStatus, AdmissionStatus.REQUESTED>;
  readonly who: AdmissionRelation;
  readonly needsReason: boolean;
}

const { REQUESTED, APPROVED, REJECTED, WITHDRAWN } = AdmissionStatus;

/** 事项准入: from the request to the decision. The one place that says it. */
export const ADMISSION_MOVES: readonly AdmissionMove[] = [
  { from: REQUESTED, action: AdmissionAction.APPROVE, to: APPROVED, who: 'SUPERVISOR', needsReason: false },
  { from: REQUESTED, action: AdmissionAction.REJECT, to: REJECTED, who: 'SUPERVISOR', needsReason: true },
  { from: REQUESTED, action: AdmissionAction.WITHDRAW, to: WITHDRAWN, who: 'REQUESTER', needsReason: false },
];
