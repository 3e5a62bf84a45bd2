import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { WhistleCallState } from './whistle-call.js';

/** What moves a call on. */
export enum CallAction {
  ACKNOWLEDGE = 'ACKNOWLEDGE',
  ARRIVE = 'ARRIVE',
  /** Nobody chooses it: the clock does. */
  MISS = 'MISS',
  SCORE = 'SCORE',
  EXCUSE = 'EXCUSE',
}

/** How somebody stands to a call: for the department that was called, for the street that called it, or as the clock. */
export type CallRelation = 'DEPARTMENT' | 'STREET' | 'CLOCK';

const { CALLED, ACKNOWLEDGED, ARRIVED, MISSED, SCORED, EXCUSED } = WhistleCallState;

/**
 * 报到: called, acknowledged, arrived or missed, judged by the street. Who comes too late has missed the call all the
 * same: the arrival is written down and the state stays. The one place that says it.
 */
export const CALL_TABLE: CaseTable<WhistleCallState, CallAction, CallRelation> = {
  what: '报到',
  moves: eachMove<WhistleCallState, CallAction, CallRelation>([
    { from: [CALLED], action: CallAction.ACKNOWLEDGE, to: ACKNOWLEDGED, who: ['DEPARTMENT'] },
    { from: [CALLED, ACKNOWLEDGED], action: CallAction.ARRIVE, to: ARRIVED, who: ['DEPARTMENT'] },
    { from: [MISSED], action: CallAction.ARRIVE, to: MISSED, who: ['DEPARTMENT'] },
    { from: [CALLED, ACKNOWLEDGED], action: CallAction.MISS, to: MISSED, who: ['CLOCK'] },
    { from: [ARRIVED, MISSED], action: CallAction.SCORE, to: SCORED, who: ['STREET'], needsText: true },
    {
      from: [CALLED, ACKNOWLEDGED, ARRIVED, MISSED],
      action: CallAction.EXCUSE,
      to: EXCUSED,
      who: ['STREET'],
      needsText: true,
    },
  ]),
};
