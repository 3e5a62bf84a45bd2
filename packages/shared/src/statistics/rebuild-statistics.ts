import type { Sql } from '../database/sql.js';
import type { StatFacts } from './stat-delta.js';

/**
 * Computes all figures anew from the facts, in the caller's transaction: after a load that went past the mutations,
 * after codes were rewritten, or in doubt. `onProgress` hears what is done.
 *
 * Writers of increments wait from here to the caller's commit. That makes it exact: whoever has counted already has
 * committed the facts too, which are read; whoever has not yet will count on top of what is computed now.
 */
export async function rebuildStatistics(
  transaction: Sql,
  facts: readonly StatFacts[],
  onProgress: (line: string) => void = () => undefined,
): Promise<void> {
  // In the order in which a folder takes them: one that has begun a city goes first.
  await transaction.query('LOCK TABLE stat_city, stat_delta IN SHARE ROW EXCLUSIVE MODE');
  for (const table of ['stat_delta', 'stat_day', 'stat_month'])
    await transaction.query(`DELETE FROM ${table}`);
  onProgress('what was counted before is forgotten');
  if (facts.length === 0) return;
  const [before] = (await transaction.query(PLANNED_BEFORE)) as Planning[];
  await plan(transaction, PLANNED_FOR_MANY);
  await transaction.query(daysFrom(facts));
  onProgress('figures by day');
  await transaction.query(MONTHS);
  await transaction.query(CITIES);
  onProgress('figures by month');
  await plan(transaction, before ?? PLANNED_FOR_MANY);
}

/** How the planner is to add up, for this transaction alone. */
interface Planning {
  /** Memory of one step, as PostgreSQL writes it; what is more goes to disk. */
  readonly memory: string;
  /** Whether rows may be put in order to be added up, `on` or `off`. */
  readonly sorting: string;
}

/**
 * Nobody knows how few groups facts make, so the planner takes them for many and would sort all facts by five columns;
 * a hash table, in parts on disk where it grows, takes a third of the time.
 */
const PLANNED_FOR_MANY: Planning = { memory: '64MB', sorting: 'off' };

const PLANNED_BEFORE = `
  SELECT current_setting('work_mem') AS memory, current_setting('enable_sort') AS sorting`;

async function plan(transaction: Sql, { memory, sorting }: Planning): Promise<void> {
  await transaction.query(`SELECT set_config('work_mem', $1, TRUE), set_config('enable_sort', $2, TRUE)`, [
    memory,
    sorting,
  ]);
}

/**
 * From facts to places, level by level: what a level comes to is added up from the level below it and not from the facts
 * again. A place is finished at the level of its last block that is not zero; what lies higher passes through unchanged,
 * also where a level is missing. Rows are written in the order of the key, which fills its pages one after another.
 */
const daysFrom = (facts: readonly StatFacts[]): string => `
  WITH communities AS MATERIALIZED (
    SELECT city_code, scope, measure, dimension, day, sum(amount)::bigint AS amount
    FROM (${facts.join('\nUNION ALL\n')}) AS fact (city_code, scope, day, measure, dimension, amount)
    GROUP BY city_code, scope, measure, dimension, day HAVING sum(amount) <> 0
  ), ${LEVELS.map(({ name, below, end }) => `${name} AS MATERIALIZED (${climbed(below, end)})`).join(', ')}
  INSERT INTO stat_day (city_code, scope, measure, dimension, day, amount)
  SELECT city_code, scope, measure, dimension, day, amount FROM (
    SELECT * FROM communities WHERE length(scope) <> 12 OR right(scope, 3) <> '000'
    ${LEVELS.map(({ name, start, end }) => `UNION ALL ${finished(name, start, end)}`).join('\n    ')}
  ) AS it WHERE amount <> 0 ORDER BY ${asKey('day')}`;

/** Levels above communities, each with the digits of a code that are its own block. */
const LEVELS = [
  { name: 'townships', below: 'communities', start: 6, end: 9 },
  { name: 'counties', below: 'townships', start: 4, end: 6 },
  { name: 'prefectures', below: 'counties', start: 2, end: 4 },
  { name: 'provinces', below: 'prefectures', start: 0, end: 2 },
] as const;

const climbed = (below: string, end: number): string => `
    SELECT city_code, rpad(left(scope, ${String(end)}), 12, '0') AS scope, measure, dimension, day,
      sum(amount)::bigint AS amount
    FROM ${below} WHERE length(scope) = 12 GROUP BY 1, 2, 3, 4, 5`;

const finished = (name: string, start: number, end: number): string =>
  `SELECT * FROM ${name} WHERE ltrim(substr(scope, ${String(start + 1)}, ${String(end - start)}), '0') <> ''`;

/** About the order of the key, as one text: that is a fifth of the time of ordering by its columns. */
const asKey = (day: string): string => `scope || ' ' || measure || ' ' || ${day} || ' ' || dimension`;

const MONTHS = `
  INSERT INTO stat_month (city_code, scope, measure, dimension, month, amount)
  SELECT city_code, scope, measure, dimension, date_trunc('month', day)::date AS month, sum(amount)
  FROM stat_day GROUP BY 1, 2, 3, 4, 5 ORDER BY ${asKey(`date_trunc('month', day)::date`)}`;

const CITIES = `
  INSERT INTO stat_city (city_code) SELECT DISTINCT city_code FROM stat_day ON CONFLICT DO NOTHING`;
