import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { PointsEntryKind } from '../points-entry-kind.js';
import { type HeldAccount, writeEntry } from './ledger.js';

/** Ends the points of a held account whose last day is over. Answers the account as it stands then. */
export async function expirePoints(
  transaction: Sql,
  account: HeldAccount,
  { today, at }: { readonly today: string; readonly at: Date },
): Promise<HeldAccount> {
  const { cityCode, volunteerId } = account;
  const [ended] = await rowsOf<{ points: number }>(
    transaction,
    sql`WITH ended AS (
          SELECT sequence, remaining FROM points_lot
          WHERE city_code = ${cityCode} AND volunteer_id = ${volunteerId} AND remaining > 0
            AND expires_on < ${today}::date
        ), changed AS (
          UPDATE points_lot SET remaining = 0, expired = expired + ended.remaining FROM ended
          WHERE points_lot.city_code = ${cityCode} AND points_lot.volunteer_id = ${volunteerId}
            AND points_lot.sequence = ended.sequence
        )
        SELECT coalesce(sum(remaining), 0)::integer AS points FROM ended`,
  );
  const points = ended?.points ?? 0;
  if (points === 0) return account;
  return writeEntry(transaction, account, {
    kind: PointsEntryKind.EXPIRE,
    points: -points,
    reason: '积分到期',
    at,
  });
}
