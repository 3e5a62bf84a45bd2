import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { FindingStatus } from './inspection-finding.js';

/** What moves a finding on. */
export enum FindingAction {
  RECTIFY_ON_SITE = 'RECTIFY_ON_SITE',
  ORDER_RECTIFICATION = 'ORDER_RECTIFICATION',
  REPORT_RECTIFIED = 'REPORT_RECTIFIED',
  SEND_BACK = 'SEND_BACK',
  CONFIRM = 'CONFIRM',
  LINK_REQUEST = 'LINK_REQUEST',
}

/** How somebody stands to a finding: for the sponsor of the inspection, or for the organization that sees to it. */
export type FindingRelation = 'SPONSOR' | 'RESPONSIBLE';

const { FOUND, RECTIFIED_ON_SITE, RECTIFYING, RECTIFIED, CONFIRMED } = FindingStatus;
const Action = FindingAction;
const EITHER: readonly FindingRelation[] = ['SPONSOR', 'RESPONSIBLE'];

/** 检查问题: put right on site or by a day, reported, confirmed. The one place that says it. */
export const FINDING_TABLE: CaseTable<FindingStatus, FindingAction, FindingRelation> = {
  what: '检查问题',
  moves: eachMove<FindingStatus, FindingAction, FindingRelation>([
    { from: [FOUND], action: Action.RECTIFY_ON_SITE, to: RECTIFIED_ON_SITE, who: EITHER, needsText: true },
    { from: [FOUND], action: Action.ORDER_RECTIFICATION, to: RECTIFYING, who: EITHER },
    {
      from: [RECTIFYING],
      action: Action.REPORT_RECTIFIED,
      to: RECTIFIED,
      who: ['RESPONSIBLE'],
      needsText: true,
    },
    {
      from: [RECTIFIED_ON_SITE, RECTIFIED],
      action: Action.SEND_BACK,
      to: RECTIFYING,
      who: ['SPONSOR'],
      needsText: true,
    },
    { from: [RECTIFIED_ON_SITE, RECTIFIED], action: Action.CONFIRM, to: CONFIRMED, who: ['SPONSOR'] },
    { from: [FOUND], action: Action.LINK_REQUEST, to: FOUND, who: EITHER },
    { from: [RECTIFYING], action: Action.LINK_REQUEST, to: RECTIFYING, who: EITHER },
  ]),
};

/** What a move takes beside its text. */
export const takesDueDay = (action: FindingAction): boolean =>
  action === Action.ORDER_RECTIFICATION || action === Action.SEND_BACK;
