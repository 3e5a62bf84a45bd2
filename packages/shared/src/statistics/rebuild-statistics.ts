import type { Sql } from '../database/sql.js';
import { scopesAbove } from './scopes-above.js';
import type { StatFacts } from './stat-delta.js';

/**
 * Computes all figures anew from the facts, in the caller's transaction: after a load that went past the mutations,
 * after codes were rewritten, or in doubt.
 *
 * Writers of increments wait from here to the caller's commit. That makes it exact: whoever has counted already has
 * committed the facts too, which are read; whoever has not yet will count on top of what is computed now.
 */
export async function rebuildStatistics(transaction: Sql, facts: readonly StatFacts[]): Promise<void> {
  await transaction.query('LOCK TABLE stat_delta IN SHARE ROW EXCLUSIVE MODE');
  for (const table of ['stat_delta', 'stat_day', 'stat_month'])
    await transaction.query(`DELETE FROM ${table}`);
  if (facts.length === 0) return;
  await transaction.query(daysFrom(facts));
  await transaction.query(MONTHS);
  await transaction.query(CITIES);
}

/** Added up before it is multiplied by the places above: there are far fewer days than facts. */
const daysFrom = (facts: readonly StatFacts[]): string => `
  INSERT INTO stat_day (city_code, scope, measure, dimension, day, amount)
  SELECT change.city_code, above.scope, change.measure, change.dimension, change.day, sum(change.amount)
  FROM (
    SELECT city_code, scope, day, measure, dimension, sum(amount) AS amount
    FROM (${facts.join('\nUNION ALL\n')}) AS fact (city_code, scope, day, measure, dimension, amount)
    GROUP BY city_code, scope, day, measure, dimension
  ) AS change CROSS JOIN ${scopesAbove('change.scope')}
  GROUP BY change.city_code, above.scope, change.measure, change.dimension, change.day
  HAVING sum(change.amount) <> 0`;

const MONTHS = `
  INSERT INTO stat_month (city_code, scope, measure, dimension, month, amount)
  SELECT city_code, scope, measure, dimension, date_trunc('month', day)::date, sum(amount)
  FROM stat_day GROUP BY 1, 2, 3, 4, 5`;

const CITIES = `
  INSERT INTO stat_city (city_code) SELECT DISTINCT city_code FROM stat_day ON CONFLICT DO NOTHING`;
