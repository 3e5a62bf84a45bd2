import fc from 'fast-check';
import type { Sql } from '../database/sql.js';
import { eventTablesSql } from '../events/event-tables.js';
import {
  ASKED_SCOPES,
  COUNTED_PLACES,
  forgetFigures,
  naiveFigure,
  ORGANIZATION,
} from '../testing/counted.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { silentLog } from '../testing/silent-log.js';
import { appendStats } from './append-stats.js';
import { shiftedDay } from './day-range.js';
import { readFigures } from './read-figures.js';
import type { StatDelta } from './stat-delta.js';
import { statisticTablesSql } from './statistic-tables.js';
import { StatisticsFolder } from './statistics-folder.js';

let database: ScratchDatabase;

beforeAll(async () => {
  const tables = [...statisticTablesSql.up, ...eventTablesSql.up];
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], tables);
});
beforeEach(() => forgetFigures(database.sql));
afterAll(() => database.drop());

const append = (...deltas: readonly StatDelta[]) => database.transaction((sql) => appendStats(sql, deltas));
const folder = (batch?: number) =>
  new StatisticsFolder({
    transaction: database.transaction,
    log: silentLog,
    ...(batch === undefined ? {} : { batch }),
  });

const day = fc.integer({ min: 0, max: 800 }).map((offset) => shiftedDay('2023-11-20', offset));
const delta: fc.Arbitrary<StatDelta> = fc.record({
  scope: fc.constantFrom(...COUNTED_PLACES, ORGANIZATION),
  day,
  measure: fc.constantFrom('flow', 'stock', 'other'),
  dimension: fc.constantFrom('', 'A', 'B'),
  amount: fc.integer({ min: -3, max: 9 }),
});
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(delta, { maxLength: 12 }).map((deltas) => ({ deltas })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }).map((batch) => ({ batch })) },
);
const period = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

describe('figures', () => {
  it('are what looking at every increment gives, at any moment, wherever the folder stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), period, async (steps, days) => {
        await forgetFigures(database.sql);
        const counted: StatDelta[] = [];
        for (const now of steps) {
          if ('deltas' in now) {
            await append(...now.deltas);
            counted.push(...now.deltas);
          } else await folder(now.batch).foldOnce();
        }

        const found = await readFigures(database.sql, {
          scopes: ASKED_SCOPES,
          days,
          flows: ['flow'],
          stocks: ['stock'],
        });

        const shown = ASKED_SCOPES.map((scope) => [
          found.get(scope)?.of('flow'),
          found.get(scope)?.of('stock'),
        ]);
        const expected = ASKED_SCOPES.map((scope) => [
          naiveFigure(counted, { scope, measure: 'flow', days }),
          naiveFigure(counted, { scope, measure: 'stock', days: { to: days.to } }),
        ]);
        expect(shown).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('of a year are twelve months, whatever happened to its days', async () => {
    const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-12-31', '2025-01-01'];
    await append(...days.map((it) => ({ scope: COUNTED_PLACES[4], day: it, measure: 'flow', amount: 1 })));
    await folder().drain();
    await database.sql.query('TRUNCATE stat_day');

    const figures = await readFigures(database.sql, {
      scopes: ['360700000000'],
      days: { from: '2024-01-01', to: '2025-01-01' },
      flows: ['flow'],
      stocks: [],
    });
    expect(figures.get('360700000000')?.of('flow')).toBe(3);
    const [{ rows }] = (await database.sql.query(
      `SELECT count(*)::integer AS rows FROM stat_month WHERE scope = '360700000000'`,
    )) as [{ rows: number }];
    expect(rows).toBe(5);
  });

  it.each([
    ['a day', '2024-02-29', '2024-03-01', 1],
    ['no day', '2024-02-29', '2024-02-29', 0],
    ['part of a month', '2024-02-02', '2024-02-29', 27],
    ['a month', '2024-02-01', '2024-03-01', 29],
    ['months and days at both edges', '2024-01-31', '2024-04-02', 1 + 29 + 31 + 1],
    ['days at the start alone', '2024-01-30', '2024-03-01', 2 + 29],
    ['days at the end alone', '2024-01-01', '2024-02-03', 31 + 2],
  ])('of %s have every day once', async (_, from, to, expected) => {
    const year = Array.from({ length: 366 }, (_unused, index) => shiftedDay('2024-01-01', index));
    await append(...year.map((it) => ({ scope: '360702001001', day: it, measure: 'flow', amount: 1 })));

    const asked = { scopes: ['360702000000'], days: { from, to }, flows: ['flow'], stocks: ['stock'] };
    const waiting = await readFigures(database.sql, asked);
    await folder().drain();
    const folded = await readFigures(database.sql, asked);
    expect([waiting, folded].map((found) => found.get('360702000000')?.of('flow'))).toEqual([
      expected,
      expected,
    ]);
  });

  it('of a province are the sum of its cities, and each of its rows belongs to a city', async () => {
    const scopes = ['360702001001', '360702001002', '360103002003', '360000000000', '441900003001'];
    await append(...scopes.map((scope) => ({ scope, day: '2024-05-01', measure: 'stock', amount: 1 })));
    await folder().drain();
    await append({ scope: '360902001001', day: '2024-05-02', measure: 'stock', amount: 10 });

    const found = await readFigures(database.sql, {
      scopes: ['360000000000', '360700000000', '360100000000', '360900000000'],
      days: { from: '2024-05-01', to: '2024-06-01' },
      flows: [],
      stocks: ['stock'],
    });
    const rows = await database.sql.query(
      `SELECT city_code, amount FROM stat_month WHERE scope = '360000000000' ORDER BY city_code`,
    );
    expect([...found.values()].map((figures) => figures.of('stock'))).toEqual([14, 2, 1, 10]);
    expect(rows).toEqual([
      { city_code: '3600', amount: '1' },
      { city_code: '3601', amount: '1' },
      { city_code: '3607', amount: '2' },
    ]);
  });

  it('are parted by dimension where that was asked for, without parts that come to nothing', async () => {
    const common = { scope: '360702001001', day: '2024-05-01', measure: 'stock' };
    await append(
      { ...common, dimension: 'BRANCH', amount: 3 },
      { ...common, dimension: 'GROUP', amount: 1 },
      { ...common, dimension: 'GROUP', day: '2024-05-02', amount: -1 },
      { ...common, measure: 'flow', dimension: 'X', amount: 2 },
    );

    const found = await readFigures(database.sql, {
      scopes: [common.scope],
      days: { from: '2024-05-01', to: '2024-06-01' },
      flows: ['flow'],
      stocks: ['stock'],
      byDimension: ['stock'],
    });
    const figures = found.get(common.scope);
    expect(figures?.partsOf('stock')).toEqual([{ dimension: 'BRANCH', amount: 3 }]);
    expect([figures?.of('stock'), figures?.of('flow'), figures?.ofParts('stock', ['GROUP'])]).toEqual([
      3, 2, 0,
    ]);
    expect(figures?.partsOf('flow')).toEqual([{ dimension: '', amount: 2 }]);
  });

  it('cost one statement a city, however many places, measures and days', async () => {
    const statements: string[] = [];
    const counting: Sql = {
      query: (text, parameters) => {
        statements.push(text);
        return database.sql.query(text, parameters);
      },
    };
    const counts: number[] = [];
    for (const [scopes, to] of [
      [['360702000000'], '2024-01-02'],
      [['360702000000', '360702001001', '360700000000', '360781000000', ORGANIZATION], '2034-05-07'],
    ] as const) {
      statements.length = 0;
      const days = { from: '2024-01-01', to };
      await readFigures(counting, { scopes, days, flows: ['flow', 'other'], stocks: ['stock'] });
      counts.push(statements.length);
    }

    expect(counts).toEqual([1, 1]);
  });
});
