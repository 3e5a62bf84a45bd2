import { DomainError, type Sql } from '@governance/shared';
import { statusAfter, type WantedMove } from '../../co-building/move.js';
import { type NeedItem, NeedStatus } from '../../need-item/need-item.js';
import { countNeed } from '../../need-item/persistence/need-item-facts.js';
import { lockNeed, putNeed } from '../../need-item/persistence/need-item-statements.js';
import { lockResource, putResource } from '../../resource-item/persistence/resource-item-statements.js';
import { ResourceStatus } from '../../resource-item/resource-item.js';
import { MATCH_MOVES } from '../match-moves.js';
import { type MatchAction, MatchStatus, type NeedMatch } from '../need-match.js';
import { declineProposals, matchInHand, putMatch } from './need-match-statements.js';

/**
 * Moves a match in the caller's transaction. The need is locked first and the resource after it, always in this order,
 * so that all changes around one need wait for each other and nobody waits in a circle.
 */
export async function moveMatch(
  transaction: Sql,
  { id, needId }: Pick<NeedMatch, 'id' | 'needId'>,
  wanted: WantedMove<MatchAction>,
): Promise<NeedMatch> {
  const need = await lockNeed(transaction, needId);
  const match = await matchInHand(transaction, id);
  const status = statusAfter(MATCH_MOVES, match, wanted, '对接');
  const now = new Date();
  const { reason } = wanted;
  if (status === MatchStatus.ACCEPTED) {
    const accepted = await putMatch(transaction, match, { status, acceptedAt: now, reason });
    await takeUp(transaction, need, accepted, now);
    return accepted;
  }
  const ended = await putMatch(transaction, match, { status, endedAt: now, reason });
  if (status === MatchStatus.COMPLETED)
    await putNeed(transaction, need, { status: NeedStatus.FULFILLED, endedAt: now });
  else if (match.status === MatchStatus.ACCEPTED) await giveBack(transaction, need, match);
  else await putNeed(transaction, need, {});
  return ended;
}

/** The need is matched: other proposals fall away, and the resource has so much less left. */
async function takeUp(transaction: Sql, need: NeedItem, match: NeedMatch, now: Date): Promise<void> {
  const resource = await lockResource(transaction, match.resourceId);
  if (resource.status !== ResourceStatus.OFFERED || (resource.availableTo ?? now) < now)
    throw unavailable('该资源已不再提供');
  if (resource.used + match.quantity > resource.capacity) throw unavailable('该资源的剩余数量不足');
  await putResource(transaction, resource, { used: resource.used + match.quantity });
  await declineProposals(transaction, need.id, '该需求已与其他资源对接');
  const matched = await putNeed(transaction, need, { status: NeedStatus.MATCHED, matchedAt: now });
  await countNeed(transaction, matched, 'need.matched', 1);
}

/** The need is open again, and what was taken of the resource is free. */
async function giveBack(transaction: Sql, need: NeedItem, match: NeedMatch): Promise<void> {
  const resource = await lockResource(transaction, match.resourceId);
  await putResource(transaction, resource, { used: resource.used - match.quantity });
  const open = await putNeed(transaction, need, { status: NeedStatus.STATED, matchedAt: null });
  await countNeed(transaction, open, 'need.matched', -1);
}

const unavailable = (message: string) => new DomainError('ACTION_NOT_AVAILABLE', message, { field: 'id' });
