import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { WhistleStatus } from './whistle.js';

/** What moves a whistle on. */
export enum WhistleAction {
  DISPOSE = 'DISPOSE',
  CLOSE = 'CLOSE',
  WITHDRAW = 'WITHDRAW',
}

/** How somebody stands to a whistle: for the street, or whatever organization, that blew it. */
export type WhistleRelation = 'STREET';

const { BLOWN, DISPOSED, CLOSED, WITHDRAWN } = WhistleStatus;

/**
 * 吹哨: blown, disposed of when the street says so, closed when every call is judged. The one place that says it.
 * Nobody is let go before the matter is done, so that all three are the street's.
 */
export const WHISTLE_TABLE: CaseTable<WhistleStatus, WhistleAction, WhistleRelation> = {
  what: '哨',
  moves: eachMove<WhistleStatus, WhistleAction, WhistleRelation>([
    { from: [BLOWN], action: WhistleAction.DISPOSE, to: DISPOSED, who: ['STREET'], needsText: true },
    { from: [DISPOSED], action: WhistleAction.CLOSE, to: CLOSED, who: ['STREET'] },
    { from: [BLOWN], action: WhistleAction.WITHDRAW, to: WITHDRAWN, who: ['STREET'], needsText: true },
  ]),
};
