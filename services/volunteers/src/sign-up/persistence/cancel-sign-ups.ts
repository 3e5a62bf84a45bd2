import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { SignUp } from '../sign-up.js';
import { announceSignUps } from './sign-up-statements.js';

/** Cancels all that stands for shifts of one city that are held and do not take place. Whoever has come, has come. */
export async function cancelSignUpsOf(
  transaction: Sql,
  city: string,
  shiftIds: readonly string[],
  at: Date,
): Promise<void> {
  const cancelled = await rowsOf<SignUp>(
    transaction,
    sql`WITH gone AS (
          UPDATE sign_up SET state = 'CANCELLED', cancelled_at = ${at}, version = version + 1
          WHERE city_code = ${city} AND shift_id = ANY(${[...shiftIds]}) AND state IN ('SIGNED_UP', 'WAITING')
          RETURNING id, division_code, version, activity_id, shift_id, state
        )
        SELECT id, division_code AS "divisionCode", version, activity_id AS "activityId", shift_id AS "shiftId", state
        FROM gone ORDER BY id`,
  );
  if (cancelled.length > 0) await announceSignUps(transaction, cancelled);
}
