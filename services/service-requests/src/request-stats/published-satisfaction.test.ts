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
  requestStatsOf,
  YEAR,
} from '../testing/ask-request-stats.js';
import { openCity } from '../testing/open-city.js';
import {
  COMMUNITY,
  DISTRICT,
  FOREIGN,
  HOUSING,
  NEIGHBOUR,
  OTHER_STREET_COMMUNITY,
  WATER,
} from '../testing/places.js';
import { OFFICER, WATER_OFFICER } from '../testing/requests.js';
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

const answersOf = (scope: string, answered: number, satisfied: number, day = '2025-06-15') => [
  { measure: 'request.satisfaction_answered', amount: answered, scope, day },
  { measure: 'request.satisfied', amount: satisfied, scope, day },
  { measure: 'request.satisfaction_points', amount: 100 * satisfied, scope, day },
];

const closeMonths = (test: TestService, ...months: readonly string[]) =>
  test.owner.transaction(async (manager) => {
    for (const month of months) {
      await closeMonth(manager, { city: '5301', month }, []);
      await requestStatistics.whenMonthCloses?.(manager, { city: '5301', month });
    }
  });

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
        await closeMonths(test, '2024-03');
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

  it('is told to those outside of closed months alone, and so is what would tell it', async () => {
    await forgetFigures(test);
    await countSome(
      test,
      ...['request.response_due', 'request.responded'].map((measure) => ({ measure, amount: 1 })),
      ...['request.resolution_answered', 'request.resolved'].map((measure) => ({ measure, amount: 1 })),
      ...answersOf(COMMUNITY, 20, 15),
      ...answersOf(NEIGHBOUR, 30, 20),
      ...answersOf(OTHER_STREET_COMMUNITY, 17, 10, '2025-07-02'),
      ...answersOf(WATER, 9, 5),
      ...answersOf(HOUSING, 7, 7),
    );
    const fields = `satisfactionFromDay satisfactionToDay satisfactionRate { numerator denominator value suppressed }
      weighted: satisfactionRate(method: WEIGHTED) { value suppressed } composite { score }`;
    const shown = async (viewer = ANONYMOUS, owner = division(COMMUNITY), period: object = YEAR) => {
      const stats = await requestStatsOf(test, owner, { viewer, fields, period });
      const { satisfactionRate, weighted, composite, satisfactionFromDay, satisfactionToDay } = stats;
      return [
        ...[satisfactionRate.value, weighted.value, composite.score],
        ...[satisfactionFromDay, satisfactionToDay],
      ];
    };

    const untold = [null, null, null, '2025-01-01', '2025-01-01'];
    const exact = [0.75, 0.75, expect.closeTo(91.25, 9), '2025-01-01', '2026-01-01'];
    expect(await shown()).toEqual(untold);
    expect(await shown(streetOfficer('530112004000'))).toEqual(untold);
    expect(await shown(OFFICER)).toEqual(exact);
    await closeMonths(test, '2025-06', '2025-07');
    const months = ['2025-06-01', '2025-08-01'];
    expect(await shown()).toEqual([0.75, 0.75, expect.closeTo(91.25, 9), ...months]);
    const june = { from: '2025-05-20T00:00:00+08:00', to: '2025-07-20T00:00:00+08:00' };
    expect(await shown(ANONYMOUS, division(DISTRICT), june)).toEqual([
      ...[0.7, 0.7, expect.closeTo(89.5, 9)],
      ...['2025-06-01', '2025-07-01'],
    ]);
    expect(await shown(ANONYMOUS, division(FOREIGN))).toEqual([null, null, null, ...untold.slice(3)]);
    // Four were not satisfied with the one; without the other department their number would be known.
    for (const unit of [WATER, HOUSING])
      expect(await shown(ANONYMOUS, organization(unit))).toEqual([null, null, null, ...months]);
    expect((await shown(WATER_OFFICER, organization(WATER))).slice(0, 2)).toEqual([5 / 9, 5 / 9]);
    await countSome(test, ...answersOf(COMMUNITY, 50, 0));
    expect((await shown()).slice(0, 1)).toEqual([0.75]);
  });
});
