import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';

/**
 * How many clocks that count working days are running and due in these years of Asia/Shanghai, over all cities. Reads
 * the index of what the worker still has to look at, so that clocks that have ended cost nothing; those that stand still
 * are not counted, since their due times move anyway.
 */
export async function countDueClocks(database: Sql, years: readonly number[]): Promise<number> {
  const [row] = await rowsOf<{ readonly clocks: number }>(
    database,
    sql`SELECT count(*)::integer AS clocks FROM request_clock
        WHERE alarm_at IS NOT NULL AND "time" = 'WORKING'
          AND extract(year FROM due_at AT TIME ZONE 'Asia/Shanghai') = ANY(${[...years]}::integer[])`,
  );
  return row?.clocks ?? 0;
}
