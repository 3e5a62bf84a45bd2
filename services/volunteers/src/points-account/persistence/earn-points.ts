import { businessDay, cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { policyInForce } from '../../points-policy/persistence/sql-points-policy.repository.js';
import { type EarnedOnDay, earnedPoints } from '../earned-points.js';
import { PointsEntryKind } from '../points-entry-kind.js';
import { expirePoints } from './expire-points.js';
import { type HeldAccount, holdAccount, takeFromLots, writeEntry } from './ledger.js';
import { lastDayOfPoints } from './last-day-of-points.js';

/** Hours that count, as far as points look at them. */
export interface CountingHours {
  readonly id: string;
  readonly volunteerId: string;
  readonly hours: number;
  /** Business day, `YYYY-MM-DD`. */
  readonly servedOn: string;
}

/**
 * Adds what confirmed hours earn by the rules that were in force on the day of the service, in the transaction that
 * confirms them. Nothing where the city had no rules. To be called once for a record; a second call breaks the
 * transaction. The record's row is held before the account.
 */
export async function earnPoints(transaction: Sql, record: CountingHours): Promise<void> {
  const { id, volunteerId, hours, servedOn } = record;
  const policy = await policyInForce(transaction, cityOfId(volunteerId), servedOn);
  if (policy === null || policy.pointsPerHour === 0) return;
  const at = new Date();
  const account = await holdAccount(transaction, volunteerId);
  const earned = earnedPoints(hours, await earnedOn(transaction, account, servedOn), policy);
  if (earned.hours === 0) return;
  const expiresOn = await lastDayOfPoints(transaction, policy, businessDay(at));
  await writeEntry(transaction, account, {
    kind: PointsEntryKind.EARN,
    points: earned.points,
    reason: '服务时长确认',
    at,
    sourceId: id,
    servedOn,
    hoursCounted: earned.hours,
    expiresOn,
    lifetime: earned.points,
  });
}

/**
 * Takes back what hours had earned, in the transaction that reverses them: as much of it as is still there. What was
 * spent stays spent and is written down as not recovered; what had ended on its own is not taken a second time. Does
 * nothing for hours that earned nothing or were reversed before.
 */
export async function takeBackPoints(
  transaction: Sql,
  { id, volunteerId }: Pick<CountingHours, 'id' | 'volunteerId'>,
): Promise<void> {
  const at = new Date();
  const held = await holdAccount(transaction, volunteerId);
  const earning = await earningOf(transaction, held, id);
  if (!earning) return;
  const account = await expirePoints(transaction, held, { today: businessDay(at), at });
  const { sequence, points } = earning;
  const owed = points - (await expiredOf(transaction, account, sequence));
  const taken = Math.min(owed, account.balance);
  if (taken > 0) await takeFromLots(transaction, account, taken, sequence);
  await writeEntry(transaction, account, {
    kind: PointsEntryKind.REVERSE,
    points: -taken,
    reason: '服务时长冲销',
    at,
    sourceId: id,
    reverses: sequence,
    notRecovered: owed - taken,
    lifetime: -points,
  });
}

/** What the records of a day have earned that were not taken back. */
async function earnedOn(
  transaction: Sql,
  { cityCode, volunteerId }: HeldAccount,
  day: string,
): Promise<EarnedOnDay> {
  const [sums] = await rowsOf<EarnedOnDay>(
    transaction,
    sql`SELECT coalesce(sum(e.hours_counted), 0)::float8 AS hours, coalesce(sum(e.points), 0)::integer AS points
        FROM points_entry e
        WHERE e.city_code = ${cityCode} AND e.volunteer_id = ${volunteerId} AND e.kind = 'EARN'
          AND e.served_on = ${day}::date AND NOT EXISTS (
            SELECT FROM points_entry r WHERE r.city_code = e.city_code AND r.volunteer_id = e.volunteer_id
              AND r.reverses = e.sequence)`,
  );
  return sums ?? { hours: 0, points: 0 };
}

async function earningOf(
  transaction: Sql,
  { cityCode, volunteerId }: HeldAccount,
  recordId: string,
): Promise<{ readonly sequence: number; readonly points: number } | undefined> {
  const [entry] = await rowsOf<{ sequence: number; points: number }>(
    transaction,
    sql`SELECT e.sequence, e.points FROM points_entry e
        WHERE e.city_code = ${cityCode} AND e.volunteer_id = ${volunteerId} AND e.kind = 'EARN'
          AND e.source_id = ${recordId} AND NOT EXISTS (
            SELECT FROM points_entry r WHERE r.city_code = e.city_code AND r.volunteer_id = e.volunteer_id
              AND r.reverses = e.sequence)`,
  );
  return entry;
}

async function expiredOf(
  transaction: Sql,
  { cityCode, volunteerId }: HeldAccount,
  sequence: number,
): Promise<number> {
  const [lot] = await rowsOf<{ expired: number }>(
    transaction,
    sql`SELECT expired FROM points_lot
        WHERE city_code = ${cityCode} AND volunteer_id = ${volunteerId} AND sequence = ${sequence}`,
  );
  return lot?.expired ?? 0;
}
