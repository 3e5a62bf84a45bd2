import { DomainError, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { superviseMissedCall } from '../../supervision-order/persistence/supervise-missed-call.js';
import { CallAction } from '../call-moves.js';
import { isPastDue, type WhistleCall, WhistleCallState } from '../whistle-call.js';
import type { Whistle } from '../whistle.js';
import { callsOf, changedBy, storeCalls } from './call-rows.js';
import { WHISTLE_NOUN } from './whistle-noun.js';

/**
 * 未按时报到: marks the calls of at most so many whistles whose time has passed, each with an entry, an event and a
 * supervision order, in the caller's transaction; says how many whistles it saw to. Whistles that somebody else holds are
 * passed over, since whoever holds them sees to them; and so is one that a rule keeps where it is, such as a year
 * without a calendar.
 */
export async function missCalls(manager: EntityManager, now: Date, atOnce: number): Promise<number> {
  const due = await rowsOf<Whistle>(
    manager,
    sql`${WHISTLE_NOUN.select} WHERE c.alarm_at < ${now}
        ORDER BY c.alarm_at LIMIT ${atOnce} FOR UPDATE OF c SKIP LOCKED`,
  );
  if (due.length === 0) return 0;
  // Read under the locks: what was due before may have arrived meanwhile.
  const calls = await callsOf(
    manager,
    due.map(({ id }) => id),
  );
  let seen = 0;
  for (const whistle of due) {
    const own = calls.filter(({ whistleId }) => whistleId === whistle.id);
    if (await isMissed(manager, whistle, own, now)) seen += 1;
  }
  return seen;
}

/** Within a savepoint, so that what is refused leaves nothing behind. */
async function isMissed(
  manager: EntityManager,
  whistle: Whistle,
  calls: readonly WhistleCall[],
  now: Date,
): Promise<boolean> {
  try {
    await manager.transaction((inner) => missPastDue(inner, whistle, calls, now));
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/**
 * Marks those of a held whistle's calls that are past due, and issues the supervision order that each leads to. Answers
 * all the calls that were given, as they stand then. Throws `CALENDAR_MISSING`.
 */
export async function missPastDue(
  manager: EntityManager,
  whistle: Whistle,
  calls: readonly WhistleCall[],
  now: Date,
): Promise<readonly WhistleCall[]> {
  const missed = calls.filter((call) => isPastDue(call, now));
  const { divisionCode, blownById, requestId } = whistle;
  const after = await storeCalls(
    manager,
    whistle,
    calls,
    missed.map((call) =>
      changedBy(
        call,
        {
          at: now,
          from: call.status,
          to: WhistleCallState.MISSED,
          action: CallAction.MISS,
          role: 'SYSTEM',
          organizationId: null,
          subject: null,
          text: null,
        },
        { missedAt: now },
      ),
    ),
  );
  for (const { id: callId, departmentId } of missed) {
    await superviseMissedCall(manager, {
      callId,
      divisionCode,
      issuerId: blownById,
      addresseeId: departmentId,
      requestId,
      missedAt: now,
    });
  }
  return after;
}
