import fc from 'fast-check';
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
import { readFigureSeries, type SeriesStep } from './read-figure-series.js';
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

const append = (deltas: readonly StatDelta[]) => database.transaction((sql) => appendStats(sql, deltas));
const fold = () =>
  new StatisticsFolder({ transaction: database.transaction, log: silentLog, batch: 7 }).foldOnce();

const day = fc.integer({ min: 0, max: 800 }).map((offset) => shiftedDay('2023-11-20', offset));
const delta: fc.Arbitrary<StatDelta> = fc.record({
  scope: fc.constantFrom(...COUNTED_PLACES, ORGANIZATION),
  day,
  measure: fc.constantFrom('flow', 'parted', 'other'),
  dimension: fc.constantFrom('', 'A', 'B'),
  amount: fc.integer({ min: -3, max: 9 }),
});
const range = fc
  .tuple(day, day)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));

/** The first day of the step that a day lies in. */
function stepOf(on: string, step: SeriesStep): string {
  if (step === 'day') return on;
  const weekday = (new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (step === 'week') return shiftedDay(on, -weekday);
  const month = Number(on.slice(5, 7));
  const first = { month, quarter: month - ((month - 1) % 3), year: 1 }[step];
  return `${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

const inPairs = (figures: readonly (readonly [string, number])[]) =>
  figures.filter(([, amount]) => amount !== 0).sort(([left], [right]) => (left < right ? -1 : 1));

describe('a series of figures', () => {
  it('is what looking at every increment gives, for steps of every length, folded or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(delta, { minLength: 1, maxLength: 30 }),
        range,
        fc.constantFrom<SeriesStep>('day', 'week', 'month', 'quarter', 'year'),
        async (deltas, days, step) => {
          await forgetFigures(database.sql);
          const half = Math.ceil(deltas.length / 2);
          await append(deltas.slice(0, half));
          await fold();
          await append(deltas.slice(half));

          const series = await readFigureSeries(database.sql, {
            scopes: ASKED_SCOPES,
            measures: ['flow', 'parted'],
            byDimension: ['parted'],
            days,
            step,
          });

          const steps = [...new Set(deltas.map((it) => stepOf(it.day, step)))];
          const within = deltas.filter((it) => it.day >= days.from && it.day < days.to);
          const expected = ASKED_SCOPES.flatMap((scope) =>
            steps.flatMap((start) => {
              const then = within.filter((it) => stepOf(it.day, step) === start);
              const sum = (measure: string, counted: readonly StatDelta[]) =>
                naiveFigure(counted, { scope, measure, days });
              return [
                [`${scope} flow  ${start}`, sum('flow', then)] as const,
                ...['', 'A', 'B'].map((dimension) => {
                  const part = then.filter((it) => it.dimension === dimension);
                  return [`${scope} parted ${dimension} ${start}`, sum('parted', part)] as const;
                }),
              ];
            }),
          );
          const shown = series.map(
            (it) => [`${it.scope} ${it.measure} ${it.dimension} ${it.step}`, it.amount] as const,
          );
          expect(inPairs(shown)).toEqual(inPairs(expected));
        },
      ),
      { numRuns: 40 },
    );
  });
});
