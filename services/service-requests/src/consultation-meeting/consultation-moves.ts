import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { ConsultationStatus } from './consultation-meeting.js';

/** What moves a consultation meeting on. */
export enum ConsultationAction {
  ADD_MATTERS = 'ADD_MATTERS',
  RECORD = 'RECORD',
  AMEND = 'AMEND',
  CANCEL = 'CANCEL',
}

/** How somebody stands to a meeting: for the organization that chairs it. */
export type ConsultationRelation = 'CHAIR';

const { CONVENED, RECORDED, CANCELLED } = ConsultationStatus;
const Action = ConsultationAction;

/** 会商: convened, recorded, amended with a reason. The one place that says it. */
export const CONSULTATION_TABLE: CaseTable<ConsultationStatus, ConsultationAction, ConsultationRelation> = {
  what: '会商',
  moves: eachMove<ConsultationStatus, ConsultationAction, ConsultationRelation>([
    { from: [CONVENED], action: Action.ADD_MATTERS, to: CONVENED, who: ['CHAIR'] },
    { from: [CONVENED], action: Action.RECORD, to: RECORDED, who: ['CHAIR'] },
    { from: [RECORDED], action: Action.AMEND, to: RECORDED, who: ['CHAIR'], needsText: true },
    { from: [CONVENED], action: Action.CANCEL, to: CANCELLED, who: ['CHAIR'], needsText: true },
  ]),
};

/** Whether a move takes what was decided. */
export const takesDecisions = (action: ConsultationAction): boolean =>
  action === Action.RECORD || action === Action.AMEND;
