import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { InspectionStatus } from './joint-inspection.js';

/** What moves a joint inspection on. */
export enum InspectionAction {
  START = 'START',
  END_VISITS = 'END_VISITS',
  REVISIT = 'REVISIT',
  CLOSE = 'CLOSE',
  CANCEL = 'CANCEL',
}

/** How somebody stands to an inspection: for the organization that leads it, or for one that takes part. */
export type InspectionRelation = 'SPONSOR' | 'AGENCY';

const { PLANNED, UNDER_WAY, FOLLOW_UP, CLOSED, CANCELLED } = InspectionStatus;
const Action = InspectionAction;

/**
 * 联合检查: planned, under way, followed up, closed. The one place that says it; besides, CLOSE takes that every finding is
 * confirmed (`assertAllConfirmed`).
 */
export const INSPECTION_TABLE: CaseTable<InspectionStatus, InspectionAction, InspectionRelation> = {
  what: '联合检查',
  moves: eachMove<InspectionStatus, InspectionAction, InspectionRelation>([
    { from: [PLANNED], action: Action.START, to: UNDER_WAY, who: ['SPONSOR'] },
    { from: [UNDER_WAY], action: Action.END_VISITS, to: FOLLOW_UP, who: ['SPONSOR'] },
    { from: [FOLLOW_UP], action: Action.REVISIT, to: UNDER_WAY, who: ['SPONSOR'], needsText: true },
    { from: [FOLLOW_UP], action: Action.CLOSE, to: CLOSED, who: ['SPONSOR'] },
    { from: [PLANNED], action: Action.CANCEL, to: CANCELLED, who: ['SPONSOR'], needsText: true },
  ]),
};
