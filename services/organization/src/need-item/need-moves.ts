import type { Move } from '../co-building/move.js';
import { NeedAction, NeedStatus } from './need-item.js';

/** NEED_SIDE: who speaks for the organization that states the need, and officers who manage the lists of its place. */
export type NeedRelation = 'NEED_SIDE';

const NEED_SIDE: readonly NeedRelation[] = ['NEED_SIDE'];
const { STATED, WITHDRAWN } = NeedStatus;

/** What can be done with a need itself; a match makes it MATCHED, FULFILLED and STATED again. */
export const NEED_MOVES: readonly Move<NeedStatus, NeedAction, NeedRelation>[] = [
  { from: STATED, action: NeedAction.PROPOSE_MATCH, to: STATED, who: NEED_SIDE, needsReason: false },
  { from: STATED, action: NeedAction.WITHDRAW, to: WITHDRAWN, who: NEED_SIDE, needsReason: true },
];
