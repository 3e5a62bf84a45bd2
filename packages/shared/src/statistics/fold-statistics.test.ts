import { COUNTED_PLACES, forgetFigures } from '../testing/counted.js';
import { eventTablesSql } from '../events/event-tables.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { silentLog } from '../testing/silent-log.js';
import { appendStats } from './append-stats.js';
import { foldCity, takeCity } from './fold-city.js';
import { readFigures } from './read-figures.js';
import { rebuildStatistics } from './rebuild-statistics.js';
import type { StatDelta } from './stat-delta.js';
import { statisticTablesSql } from './statistic-tables.js';
import { StatisticsFolder } from './statistics-folder.js';

/** Things that are counted on the day they were made. */
const FACT_TABLE =
  'CREATE TABLE fact (city_code text, scope text, day date, measure text, dimension text, amount integer)';
const FACTS = 'SELECT city_code, scope, day, measure, dimension, amount FROM fact';
const WAITING_FOR_A_LOCK = `
  SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
const DAYS = { from: '2024-01-01', to: '2025-01-01' };
const JIANGXI = '360000000000';

let database: ScratchDatabase;

beforeAll(async () => {
  const tables = [...statisticTablesSql.up, ...eventTablesSql.up, FACT_TABLE];
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], tables);
});
beforeEach(async () => {
  await forgetFigures(database.sql);
  await database.sql.query('TRUNCATE fact');
});
afterAll(() => database.drop());

const folder = (batch: number) =>
  new StatisticsFolder({ transaction: database.transaction, log: silentLog, batch, pollMs: 1 });
const add = (...deltas: readonly StatDelta[]) => database.transaction((sql) => appendStats(sql, deltas));
const one = (scope: string, day = '2024-03-01'): StatDelta => ({ scope, day, measure: 'thing', amount: 1 });
const figureOf = async (scope: string) =>
  (await readFigures(database.sql, { scopes: [scope], days: DAYS, flows: ['thing'], stocks: [] }))
    .get(scope)
    ?.of('thing');
const storedSums = () =>
  database.sql.query(
    `SELECT 'day' AS unit, city_code, scope, measure, dimension, day, amount FROM stat_day WHERE amount <> 0
     UNION ALL SELECT 'month', * FROM stat_month WHERE amount <> 0 ORDER BY 1, 2, 3, 4, 5, 6`,
  );

describe('adding up increments', () => {
  it('loses nothing and counts nothing twice with two folders and many writers at once', async () => {
    const folders = [folder(3), folder(5)];
    for (const it of folders) it.start();
    const seen: number[] = [];
    await Promise.all(
      COUNTED_PLACES.slice(0, 8).map(async (scope) => {
        for (let turn = 0; turn < 12; turn += 1) {
          await add(one(scope), one(scope, '2024-04-02'));
          seen.push((await figureOf(JIANGXI)) ?? 0);
        }
      }),
    );
    for (const it of folders) await it.stop();
    await folder(100).drain();

    expect(await figureOf(JIANGXI)).toBe(8 * 12 * 2);
    expect(Math.max(...seen)).toBeLessThanOrEqual(8 * 12 * 2);
    expect(await database.sql.query('SELECT * FROM stat_delta')).toEqual([]);
  });

  it('passes over a city that another folder has, and does the others', async () => {
    await add(one('360702001001'), one('360103002003'));
    await folder(1).foldOnce();
    await add(one('360702001001'), one('360103002003'));
    const held = await database.openTransaction();
    await held.sql.query(`SELECT 1 FROM stat_city WHERE city_code = '3607' FOR UPDATE`);

    const folded = await folder(10).foldOnce();
    const waiting = await database.sql.query('SELECT city_code FROM stat_delta');
    await held.commit();

    expect([folded, waiting]).toEqual([1, [{ city_code: '3607' }]]);
    expect(await figureOf(JIANGXI)).toBe(4);
  });

  it('takes no more of a city at once than it was told', async () => {
    for (const day of ['2024-03-01', '2024-03-02', '2024-03-03']) await add(one('360702001001', day));

    expect([await folder(2).foldOnce(), await folder(2).foldOnce(), await folder(2).foldOnce()]).toEqual([
      2, 1, 0,
    ]);
  });

  it('writes nothing for a change that comes to nothing', async () => {
    await add(one('360702001001'), { ...one('360702001001'), amount: -1 });

    expect(await database.sql.query('SELECT * FROM stat_delta')).toEqual([]);
  });

  it('happens with the change or not at all', async () => {
    const change = database.transaction(async (sql) => {
      await appendStats(sql, [one('360702001001')]);
      throw new Error('refused');
    });

    await expect(change).rejects.toThrow('refused');
    expect(await figureOf(JIANGXI)).toBe(0);
  });
});

describe('rebuilding figures', () => {
  const make = async (sql: Parameters<typeof appendStats>[0], scope: string) => {
    const values = [scope.slice(0, 4), scope, '2024-03-01', 'thing', '', 1];
    await sql.query('INSERT INTO fact VALUES ($1, $2, $3, $4, $5, $6)', values);
    await appendStats(sql, [one(scope)]);
  };
  const rebuild = () => database.transaction((sql) => rebuildStatistics(sql, [FACTS]));

  it('gives what the increments gave, and mends what they lack', async () => {
    for (const scope of COUNTED_PLACES) await database.transaction((sql) => make(sql, scope));
    await folder(4).drain();
    const counted = await storedSums();
    await database.sql.query('UPDATE stat_day SET amount = 77');
    await database.sql.query('DELETE FROM stat_month');

    await rebuild();

    expect(await storedSums()).toEqual(counted);
    expect(counted.length).toBeGreaterThan(40);
  });

  it('waits for who is counting now, and counts it once', async () => {
    const writer = await database.openTransaction();
    await make(writer.sql, '360702001001');
    const rebuilt = rebuild();
    // Two who come while it waits or works: each is counted once too, before or after.
    const others = [1, 2].map(() => database.transaction((sql) => make(sql, '360702001002')));
    await writer.commit();
    await Promise.all([rebuilt, ...others]);

    expect(await figureOf(JIANGXI)).toBe(3);
  });

  it('lets a folder end that has begun with a new city', async () => {
    await database.transaction((sql) => make(sql, '360702001001'));
    const folding = await database.openTransaction();
    await takeCity(folding.sql, '3607');
    const rebuilt = rebuild();
    while ((await database.sql.query(WAITING_FOR_A_LOCK)).length === 0);
    await foldCity(folding.sql, '3607', 10);
    await folding.commit();
    await rebuilt;

    expect(await figureOf(JIANGXI)).toBe(1);
  });

  it('tells what is done, and leaves the rest of the transaction planned as before', async () => {
    const told: string[] = [];

    const planned = await database.transaction(async (sql) => {
      await sql.query(`SET LOCAL work_mem = '3MB'`);
      await rebuildStatistics(sql, [FACTS], (line) => told.push(line));
      return sql.query(
        `SELECT current_setting('work_mem') AS memory, current_setting('enable_sort') AS sorting`,
      );
    });

    expect(planned).toEqual([{ memory: '3MB', sorting: 'on' }]);
    expect(told).toEqual(['what was counted before is forgotten', 'figures by day', 'figures by month']);
  });

  it('leaves nothing where there are no facts', async () => {
    await add(one('360702001001'));
    await folder(1).drain();
    await database.transaction((sql) => rebuildStatistics(sql, []));

    expect([await storedSums(), await figureOf(JIANGXI)]).toEqual([[], 0]);
  });
});
