import type { Move } from '../co-building/move.js';
import { MatchAction, MatchStatus } from './need-match.js';

/**
 * How somebody stands to a match. NEED_SIDE: speaks for who states the need, or manages the lists of its place.
 * RESOURCE_SIDE: speaks for the organization that offers the resource; nobody promises it in its name.
 */
export type MatchRelation = 'NEED_SIDE' | 'RESOURCE_SIDE';

const { PROPOSED, ACCEPTED, DECLINED, COMPLETED, CANCELLED } = MatchStatus;
const NEED_SIDE: readonly MatchRelation[] = ['NEED_SIDE'];
const RESOURCE_SIDE: readonly MatchRelation[] = ['RESOURCE_SIDE'];
const EITHER: readonly MatchRelation[] = ['NEED_SIDE', 'RESOURCE_SIDE'];

/** The life of a match: the owner of the resource accepts, those who had the need judge whether it was met. */
export const MATCH_MOVES: readonly Move<MatchStatus, MatchAction, MatchRelation>[] = [
  { from: PROPOSED, action: MatchAction.ACCEPT, to: ACCEPTED, who: RESOURCE_SIDE, needsReason: false },
  { from: PROPOSED, action: MatchAction.DECLINE, to: DECLINED, who: RESOURCE_SIDE, needsReason: true },
  { from: PROPOSED, action: MatchAction.CANCEL, to: CANCELLED, who: NEED_SIDE, needsReason: true },
  { from: ACCEPTED, action: MatchAction.COMPLETE, to: COMPLETED, who: NEED_SIDE, needsReason: false },
  { from: ACCEPTED, action: MatchAction.CANCEL, to: CANCELLED, who: EITHER, needsReason: true },
];
