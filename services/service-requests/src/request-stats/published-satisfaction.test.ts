import { ANONYMOUS, closeMonth } from '@governance/shared';
import { type Bounds, solveSums, type Sum, type TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { requestStatistics } from '../database/statistics.js';
import {
  askRequestStats,
  countSome,
  division,
  forgetFigures,
  organization,
} from '../testing/ask-request-stats.js';
import { openCity } from '../testing/open-city.js';
import { HOUSING, WATER } from '../testing/places.js';
import { streetOfficer } from '../testing/viewers.js';

const CITY = '530100000000';
const LEAVES = [
  '530112003001',
  '530112003002',
  '530112003003',
  '530112004001',
  '530112004002',
  '530113001001',
];
const UNITS = [WATER, HOUSING, '5301-0190d3a0-0000-7000-8000-00000000beef'];
const above = (code: string): string | null =>
  code === CITY
    ? null
    : ([9, 6, 4].map((end) => code.slice(0, end).padEnd(12, '0')).find((it) => it < code) ?? null);
const withAbove = (code: string): string[] => {
  const next = above(code);
  return next === null ? [code] : [code, ...withAbove(next)];
};
const PLACES = [...new Set(LEAVES.flatMap(withAbove))];
const MONTH = { from: '2024-03-01T00:00:00+08:00', to: '2024-04-01T00:00:00+08:00' };

const few = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 14 }) },
);
/** Answers in a community, and which department they are about. */
const answers = fc.record({ satisfied: few, dissatisfied: few, unit: fc.nat(UNITS.length) });

const SUMS: readonly Sum[] = [
  ...PLACES.flatMap((place) => {
    const below = PLACES.filter((it) => above(it) === place);
    return below.length === 0
      ? []
      : ['answered', 'satisfied', 'dissatisfied'].map((it) => ({
          whole: `${it} ${place}`,
          parts: below.map((code) => `${it} ${code}`),
        }));
  }),
  // What is about a department is about one of the city's, or about none of them.
  ...['answered', 'satisfied', 'dissatisfied'].map((it) => ({
    whole: `${it} ${CITY}`,
    parts: [...UNITS, 'none'].map((unit) => `${it} ${unit}`),
  })),
  ...[...PLACES, ...UNITS, 'none'].map((scope) => ({
    whole: `answered ${scope}`,
    parts: [`satisfied ${scope}`, `dissatisfied ${scope}`],
  })),
];

describe('what is published of satisfaction', () => {
  let test: TestService;
  beforeAll(async () => {
    test = await openCity();
  });
  afterAll(() => test.stop());

  /** Every figure of every place and department, by name; null where it is not told. */
  async function figuresFor(viewer = ANONYMOUS): Promise<Map<string, number | null>> {
    const fields = 'satisfactionRate { numerator denominator }';
    const owners = [...PLACES.map(division), ...UNITS.map(organization)];
    const { data, errors } = await askRequestStats(test, owners, { viewer, period: MONTH, fields });
    expect(errors).toBeUndefined();
    const rows = data as { satisfactionRate: { numerator: number | null; denominator: number | null } }[];
    return new Map(
      rows.flatMap(({ satisfactionRate: { numerator, denominator } }, index): [string, number | null][] => {
        const scope = [...PLACES, ...UNITS][index] ?? '';
        const isTold = numerator !== null && denominator !== null;
        return [
          [`answered ${scope}`, denominator],
          [`satisfied ${scope}`, numerator],
          [`dissatisfied ${scope}`, isTold ? denominator - numerator : null],
        ];
      }),
    );
  }

  it('leaves every hidden number open to whoever solves all figures of all places and departments', async () => {
    let [hidden, told] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { minLength: 6, maxLength: 6 }), async (communities) => {
        await forgetFigures(test);
        await countSome(
          test,
          ...communities.flatMap(({ satisfied, dissatisfied, unit }, index) =>
            [LEAVES[index] ?? '', ...UNITS.slice(unit, unit + 1)].flatMap((scope) => [
              {
                ...{ scope, day: '2024-03-09', measure: 'request.satisfaction_answered' },
                amount: satisfied + dissatisfied,
              },
              { scope, day: '2024-03-09', measure: 'request.satisfied', amount: satisfied },
            ]),
          ),
        );
        await test.owner.transaction(async (manager) => {
          await closeMonth(manager, { city: '5301', month: '2024-03' }, []);
          await requestStatistics.whenMonthCloses?.(manager, { city: '5301', month: '2024-03' });
        });
        const exact = await figuresFor(streetOfficer(CITY));
        const known = new Map<string, Bounds>();
        for (const [name, value] of await figuresFor())
          if (value !== null) {
            known.set(name, { low: value, high: value });
            if (value > 0) told += 1;
          }
        const solved = solveSums(SUMS, known);
        for (const [name, value] of exact) {
          if (known.has(name) || value === null || value < 1 || value > 4) continue;
          hidden += 1;
          const { low, high } = solved.get(name) ?? { low: 0, high: Infinity };
          expect([name, value, low, high, high - low > 0.5]).toEqual([name, value, low, high, true]);
        }
      }),
      { numRuns: 20 },
    );
    expect(Math.min(hidden, told)).toBeGreaterThan(20);
  });
});
