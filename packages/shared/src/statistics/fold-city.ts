import type { Sql } from '../database/sql.js';
import { scopesAbove } from './scopes-above.js';

/** Cities that have increments to add up. Hops from city to city along the key, however many increments there are. */
export async function citiesToFold(sql: Sql): Promise<readonly string[]> {
  const rows = (await sql.query(WAITING)) as { city_code: string }[];
  return rows.map((row) => row.city_code);
}

/**
 * Takes a city's figures for this transaction: whoever has them moves the city's increments, alone. Answers false
 * when somebody else has them.
 */
export async function takeCity(transaction: Sql, city: string): Promise<boolean> {
  await transaction.query('INSERT INTO stat_city (city_code) VALUES ($1) ON CONFLICT DO NOTHING', [city]);
  const taken = await transaction.query(
    'SELECT 1 FROM stat_city WHERE city_code = $1 FOR UPDATE SKIP LOCKED',
    [city],
  );
  return taken.length > 0;
}

/** The same, but waits for whoever has them. */
export async function awaitCity(transaction: Sql, city: string): Promise<void> {
  await transaction.query('INSERT INTO stat_city (city_code) VALUES ($1) ON CONFLICT DO NOTHING', [city]);
  await transaction.query('SELECT 1 FROM stat_city WHERE city_code = $1 FOR UPDATE', [city]);
}

/** Adds up at most `limit` increments of a city that this transaction has taken, and says how many. */
export async function foldCity(transaction: Sql, city: string, limit: number): Promise<number> {
  const [{ folded }] = (await transaction.query(FOLD, [city, limit])) as [{ folded: number }];
  return folded;
}

const WAITING = `
  WITH RECURSIVE waiting (city_code) AS (
    (SELECT city_code FROM stat_delta ORDER BY city_code LIMIT 1)
    UNION ALL
    SELECT (SELECT next.city_code FROM stat_delta next WHERE next.city_code > waiting.city_code
            ORDER BY next.city_code LIMIT 1)
    FROM waiting WHERE waiting.city_code IS NOT NULL
  )
  SELECT city_code FROM waiting WHERE city_code IS NOT NULL`;

const added = (table: string, unit: string): string => `
    INSERT INTO ${table} AS stored (city_code, scope, measure, dimension, ${unit}, amount)
    SELECT $1, scope, measure, dimension, date_trunc('${unit}', day)::date, sum(amount)
    FROM change GROUP BY 2, 3, 4, 5 ORDER BY 2, 3, 4, 5
    ON CONFLICT ON CONSTRAINT ${table}_pkey DO UPDATE SET amount = stored.amount + excluded.amount`;

/** One statement: a reader sees an increment either waiting or added, never both and never neither. */
const FOLD = `
  WITH batch AS (
    DELETE FROM stat_delta WHERE city_code = $1
      AND seq = ANY (ARRAY(SELECT seq FROM stat_delta WHERE city_code = $1 ORDER BY seq LIMIT $2))
    RETURNING scope, measure, dimension, day, amount
  ), change AS (
    SELECT above.scope, batch.measure, batch.dimension, batch.day, batch.amount
    FROM batch CROSS JOIN ${scopesAbove('batch.scope')}
  ), by_day AS (${added('stat_day', 'day')}
  ), by_month AS (${added('stat_month', 'month')}
  )
  SELECT count(*)::integer AS folded FROM batch`;
