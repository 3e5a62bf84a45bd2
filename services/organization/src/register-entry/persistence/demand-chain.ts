import { businessDay, cityOfId, cityCodeOf, rowsOf, type Sql, type StatDelta } from '@governance/shared';
import sql from 'sql-template-tag';
import { MAX_ALREADY_SUPPLIED, REPEATED_WITHIN_DAYS, type RegisterEntry } from '../register-entry.js';
import { entriesOf, SELECT_ENTRIES } from './register-entry-statements.js';

/** An entry that is asked of a place. */
export type Demand = RegisterEntry & { readonly subjectKey: string };

/** Whether an entry is something that an upper level asks. */
export const isDemand = (entry: RegisterEntry): entry is Demand => entry.subjectKey !== null;

/** What stands between two demands for the second to repeat the first. */
const WITHIN = `${String(REPEATED_WITHIN_DAYS)} days`;

/** Demands of one place take turns, until the commit: which one repeats which depends on all of them. */
export async function holdDemandsOf(transaction: Sql, divisionCode: string): Promise<void> {
  await rowsOf(transaction, sql`SELECT 1 FROM division_copy WHERE code = ${divisionCode} FOR NO KEY UPDATE`);
}

/**
 * Writes down anew which demands of one place for one thing repeat which: each the one before it, if that was made
 * within a year. Answers by how much the figure of repeated demands changed. The demands of the place are held.
 */
export async function relinkDemands(
  transaction: Sql,
  { divisionCode, subjectKey }: Demand,
): Promise<readonly StatDelta[]> {
  const changed = await rowsOf<{ validFrom: Date; was: string | null; becomes: string | null }>(
    transaction,
    sql`WITH due AS (
          SELECT r.city_code, r.id, r.valid_from, r.repeats_id AS was,
            CASE WHEN lag(r.valid_from) OVER turn > r.valid_from - ${WITHIN}::interval THEN lag(r.id) OVER turn END AS becomes
          FROM register_entry r
          WHERE r.city_code = ${cityCodeOf(divisionCode)} AND r.division_code = ${divisionCode}
            AND r.subject_key = ${subjectKey} AND r.outcome IS DISTINCT FROM 'MISTAKEN'
          WINDOW turn AS (ORDER BY r.valid_from, r.id)
        ), relinked AS (
          UPDATE register_entry r SET repeats_id = due.becomes FROM due
          WHERE r.city_code = due.city_code AND r.id = due.id AND due.was IS DISTINCT FROM due.becomes
        )
        SELECT valid_from AS "validFrom", was, becomes FROM due WHERE was IS DISTINCT FROM becomes`,
  );
  return changed.map(({ validFrom, was, becomes }) => ({
    scope: divisionCode,
    day: businessDay(validFrom),
    measure: 'burden.repeated',
    amount: Number(becomes !== null) - Number(was !== null),
  }));
}

/** Earlier demands of the same place for the same thing within a year, the newest first. */
export const alreadySupplied = (
  database: Sql,
  { id, divisionCode, subjectKey, validFrom }: Demand,
): Promise<readonly RegisterEntry[]> =>
  entriesOf(
    database,
    sql`${SELECT_ENTRIES} WHERE r.city_code = ${cityOfId(id)} AND r.division_code = ${divisionCode}
          AND r.subject_key = ${subjectKey} AND r.outcome IS DISTINCT FROM 'MISTAKEN'
          AND r.valid_from > ${validFrom}::timestamptz - ${WITHIN}::interval
          AND (r.valid_from, r.id) < (${validFrom}, ${id})
        ORDER BY r.valid_from DESC, r.id DESC LIMIT ${MAX_ALREADY_SUPPLIED}`,
  );
