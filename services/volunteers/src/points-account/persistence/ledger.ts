import { cityOfId, newEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { PointsEntryKind } from '../points-entry-kind.js';

/** An account whose row the caller's transaction holds: nobody else moves its points meanwhile. */
export interface HeldAccount {
  readonly cityCode: string;
  readonly volunteerId: string;
  readonly balance: number;
  /** Length of the ledger. */
  readonly entries: number;
}

/** What is to be written into the ledger. */
export interface NewPointsEntry {
  readonly kind: PointsEntryKind;
  readonly points: number;
  readonly reason: string;
  readonly at: Date;
  readonly id?: string;
  readonly sourceId?: string;
  /** Sequence of the entry that this one takes back. */
  readonly reverses?: number;
  readonly servedOn?: string;
  readonly hoursCounted?: number;
  readonly expiresOn?: string | null;
  readonly notRecovered?: number;
  /** What it changes of the points ever earned; nothing when left out. */
  readonly lifetime?: number;
}

/** Opens the account of a volunteer if need be and holds it to the end of the caller's transaction. */
export async function holdAccount(transaction: Sql, volunteerId: string): Promise<HeldAccount> {
  const city = cityOfId(volunteerId);
  await rowsOf(
    transaction,
    sql`INSERT INTO points_account (city_code, volunteer_id) VALUES (${city}, ${volunteerId}) ON CONFLICT DO NOTHING`,
  );
  const [held] = await rowsOf<HeldAccount>(
    transaction,
    sql`SELECT city_code AS "cityCode", volunteer_id AS "volunteerId", balance, entries
        FROM points_account WHERE city_code = ${city} AND volunteer_id = ${volunteerId} FOR UPDATE`,
  );
  if (!held) throw new Error(`No account of ${volunteerId}, though it was just opened`);
  return held;
}

/**
 * Writes an entry and moves the balance with it. What adds points becomes a lot of its own, which is spent or ends later.
 * Answers the account as it stands then.
 */
export async function writeEntry(
  transaction: Sql,
  { cityCode, volunteerId, balance, entries }: HeldAccount,
  entry: NewPointsEntry,
): Promise<HeldAccount> {
  const { points, expiresOn = null, lifetime = 0, notRecovered = 0 } = entry;
  const after = { cityCode, volunteerId, balance: balance + points, entries: entries + 1 };
  await rowsOf(
    transaction,
    sql`WITH account AS (
          UPDATE points_account SET balance = ${after.balance}, entries = ${after.entries},
            lifetime_earned = lifetime_earned + ${lifetime}, not_recovered = not_recovered + ${notRecovered}
          WHERE city_code = ${cityCode} AND volunteer_id = ${volunteerId}
        )
        INSERT INTO points_entry (city_code, volunteer_id, sequence, id, kind, points, balance_after, at, reason,
          source_id, reverses, served_on, hours_counted, expires_on, not_recovered)
        VALUES (${cityCode}, ${volunteerId}, ${after.entries}, ${entry.id ?? newEntityId(cityCode)}, ${entry.kind},
          ${points}, ${after.balance}, ${entry.at}, ${entry.reason}, ${entry.sourceId ?? null},
          ${entry.reverses ?? null}, ${entry.servedOn ?? null}::date, ${entry.hoursCounted ?? null}::numeric,
          ${expiresOn}::date, ${notRecovered})`,
  );
  if (points > 0)
    await rowsOf(
      transaction,
      sql`INSERT INTO points_lot (city_code, volunteer_id, sequence, remaining, expires_on)
          VALUES (${cityCode}, ${volunteerId}, ${after.entries}, ${points}, ${expiresOn}::date)`,
    );
  return after;
}

/**
 * Takes points from the lots of a held account that has as many, those first that end first; `first` names a lot that is
 * to go before all others. Answers until when the taken points could have been redeemed: null for ever.
 */
export async function takeFromLots(
  transaction: Sql,
  { cityCode, volunteerId }: HeldAccount,
  points: number,
  first = 0,
): Promise<string | null> {
  const [taken] = await rowsOf<{ latest: string | null; forever: boolean | null }>(
    transaction,
    sql`WITH lot AS (
          SELECT sequence, remaining, expires_on, sum(remaining) OVER (
            ORDER BY (sequence = ${first}) DESC, expires_on NULLS LAST, sequence) - remaining AS before
          FROM points_lot WHERE city_code = ${cityCode} AND volunteer_id = ${volunteerId} AND remaining > 0
        ), taken AS (
          SELECT sequence, expires_on, least(remaining, ${points}::bigint - before)::integer AS points
          FROM lot WHERE before < ${points}
        ), changed AS (
          UPDATE points_lot SET remaining = points_lot.remaining - taken.points FROM taken
          WHERE points_lot.city_code = ${cityCode} AND points_lot.volunteer_id = ${volunteerId}
            AND points_lot.sequence = taken.sequence
        )
        SELECT max(expires_on)::text AS latest, bool_or(expires_on IS NULL) AS forever FROM taken`,
  );
  return taken?.forever === true ? null : (taken?.latest ?? null);
}
