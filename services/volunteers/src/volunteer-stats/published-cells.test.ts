import { ANONYMOUS, closeMonth, newEntityId, rebuildStatistics, type Viewer } from '@governance/shared';
import { type Bounds, solveSums, type Sum, type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { VOLUNTEERS_FACTS, volunteersStatistics } from '../database/statistics';
import { forgetVolunteers, openVolunteers } from '../testing/open-volunteers';

const CITY = '530100000000';
const LEAVES = [
  '530112003001',
  '530112003002',
  '530112003003',
  '530112004001',
  '530112004002',
  '530113001001',
];
const above = (code: string): string | null =>
  code === CITY
    ? null
    : ([9, 6, 4].map((end) => code.slice(0, end).padEnd(12, '0')).find((it) => it < code) ?? null);
const withAbove = (code: string): string[] => {
  const next = above(code);
  return next === null ? [code] : [code, ...withAbove(next)];
};
const PLACES = [...new Set(LEAVES.flatMap(withAbove))];
const MONTHS = ['2024-03', '2024-04'];
/** Periods that are asked for, by name: each month, both together, and the year that holds them. */
const PERIODS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  '2024-03': ['2024-03-01', '2024-04-01'],
  '2024-04': ['2024-04-01', '2024-05-01'],
  both: ['2024-03-01', '2024-05-01'],
  year: ['2024-01-01', '2025-01-01'],
};
const FLOWS = new Set(['hours', 'times']);
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [CITY] });
const STATS = `query($things: [_Any!]!, $period: PeriodInput!) { _entities(representations: $things) { ... on Division {
  volunteerStats(period: $period) { volunteers checkedInUnits checkedInMembers hours personTimes hourCompliance { numerator denominator } } } } }`;

const few = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 14 }) },
);
/** People of a community: members checked in, of whom some gave what they owe, others, and units. */
const people = fc.record({ members: few, met: few, others: few, units: few });
type People = typeof people extends fc.Arbitrary<infer T> ? T : never;

interface Shown {
  readonly volunteers: number | null;
  readonly checkedInUnits: number | null;
  readonly checkedInMembers: number | null;
  readonly hours: number | null;
  readonly personTimes: number | null;
  readonly hourCompliance: { readonly numerator: number | null; readonly denominator: number | null } | null;
}

/** Every figure of every place in a period, by name; null where it is not told. */
async function figuresOf(city: TestService, who: Viewer, name: string): Promise<Map<string, number | null>> {
  const [from = '', to = ''] = PERIODS[name] ?? [];
  const period = { from: `${from}T00:00:00+08:00`, to: `${to}T00:00:00+08:00` };
  const things = PLACES.map((code) => ({ __typename: 'Division', code }));
  const { data, errors } = await city.ask(who, STATS, { things, period });
  expect(errors).toBeUndefined();
  const rows = data._entities as { volunteerStats: Shown }[];
  return new Map(
    rows.flatMap(({ volunteerStats: it }, index): [string, number | null][] => {
      const called = (measure: string) => nameOf(measure, PLACES[index] ?? '', name);
      const [met, all] = [it.hourCompliance?.numerator ?? null, it.hourCompliance?.denominator ?? null];
      return [
        [called('volunteers'), it.volunteers],
        [called('units'), it.checkedInUnits],
        [called('members'), it.checkedInMembers],
        [called('hours'), it.hours],
        [called('times'), it.personTimes],
        [called('met'), met],
        [called('obliged'), all],
        [called('owing'), met === null || all === null ? null : all - met],
      ];
    }),
  );
}

const nameOf = (measure: string, place: string, period: string): string => `${measure} ${place} ${period}`;
const MEASURES = ['volunteers', 'units', 'members', 'hours', 'times', 'met', 'obliged', 'owing'];
/** Sums that hold in each period. */
const sumsWithin = (period: string): readonly Sum[] => {
  const of = (measure: string, place: string) => nameOf(measure, place, period);
  return PLACES.flatMap((place) => {
    const below = PLACES.filter((it) => above(it) === place);
    return [
      ...(below.length === 0 ? [] : MEASURES).map((it) => ({
        whole: of(it, place),
        parts: below.map((code) => of(it, code)),
      })),
      // Whoever owes something is a unit or a member, and has given it or not.
      { whole: of('obliged', place), parts: [of('units', place), of('members', place)] },
      { whole: of('obliged', place), parts: [of('met', place), of('owing', place)] },
    ];
  });
};
/** What a longer period has is the sum of its months, or what there was at the end of the last one. */
const sumsAcross = (period: string): readonly Sum[] =>
  PLACES.flatMap((place) =>
    MEASURES.map((it) => ({
      whole: nameOf(it, place, period),
      parts: (FLOWS.has(it) ? MONTHS : MONTHS.slice(-1)).map((month) => nameOf(it, place, month)),
    })),
  );
const SUMS = [...Object.keys(PERIODS).flatMap(sumsWithin), ...sumsAcross('both'), ...sumsAcross('year')];

describe('what is published of a city', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  /** Puts people into each community since February; those who met what they owe gave it in March or in April. */
  async function settle(communities: readonly People[]): Promise<void> {
    await forgetVolunteers(city);
    await city.owner.query(
      'TRUNCATE check_in, closed_month, published_cell, stat_delta, stat_day, stat_month, stat_city CASCADE',
    );
    for (const [at, { members, met, others, units }] of communities.entries()) {
      const code = LEAVES[at] ?? '';
      const ids = Array.from({ length: members + others }, () => newEntityId(code));
      await city.owner.query(
        `INSERT INTO volunteer (city_code, id, division_code, version, masked_name, age_band, skills, registered_at)
         SELECT '5301', id, $1, 1, '王**', 'AGE_30_44', '{}', '2021-01-05T02:00:00Z' FROM unnest($2::text[]) AS one (id)`,
        [code, ids],
      );
      await city.owner.query(
        `INSERT INTO check_in (city_code, id, division_code, version, kind, holder_id, organization_id, volunteer_id, started_at)
         SELECT '5301', new_id, $1, 1, CASE WHEN position <= $2 THEN 'MEMBER' ELSE 'UNIT' END, id, id,
           CASE WHEN position <= $2 THEN id END, '2024-02-05T09:00:00+08:00'
         FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS one (id, new_id, position)`,
        [
          ...[code, members],
          [...ids.slice(0, members), ...Array.from({ length: units }, () => newEntityId(code))],
          Array.from({ length: members + units }, () => newEntityId(code)),
        ],
      );
      const gave = ids.slice(0, Math.min(met, members));
      await city.owner.query(
        `INSERT INTO hour_record (city_code, id, division_code, version, volunteer_id, organization_id, title, activity_kind,
           hours, served_on, state, reported_at, confirmed_at)
         SELECT '5301', new_id, $1, 2, id, id, '清理', 'SERVICE', 6 + position % 3,
           CASE WHEN position % 2 = 0 THEN '2024-03-08' ELSE '2024-04-08' END::date, 'CONFIRMED', now(), now()
         FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS one (id, new_id, position)`,
        [code, gave, gave.map(() => newEntityId(code))],
      );
    }
    await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));
    for (const month of MONTHS)
      await city.owner.transaction(async (manager) => {
        await closeMonth(manager, { city: '5301', month }, []);
        await volunteersStatistics.whenMonthCloses?.(manager, { city: '5301', month });
      });
  }

  it('leaves every hidden number open to whoever solves all figures of all places, levels, rates, months and years', async () => {
    let [hidden, told] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(people, { minLength: 6, maxLength: 6 }), async (communities) => {
        await settle(communities);
        const [known, exact] = [new Map<string, Bounds>(), new Map<string, number | null>()];
        for (const period of Object.keys(PERIODS)) {
          for (const [name, value] of await figuresOf(city, supervisor, period)) exact.set(name, value);
          for (const [name, value] of await figuresOf(city, ANONYMOUS, period))
            if (value !== null) known.set(name, { low: value, high: value });
        }
        const solved = solveSums(SUMS, known);
        told += [...known.keys()].filter((name) => name.endsWith('year')).length;
        for (const [name, value] of exact) {
          // Exact figures of the year go on after its closed months, which are all that is published.
          if (name.endsWith('year')) continue;
          // Behind hours and person-times of any amount stand few people, or others do beside them.
          const isHidden =
            value !== null && value > 0 && (value <= 4 || FLOWS.has(name.slice(0, name.indexOf(' '))));
          if (known.has(name) || !isHidden) continue;
          hidden += 1;
          const { low, high } = solved.get(name) ?? { low: 0, high: Infinity };
          expect([name, value, low, high, high - low > 0.5]).toEqual([name, value, low, high, true]);
        }
      }),
      { numRuns: 4 },
    );
    expect(hidden).toBeGreaterThan(20);
    expect(told).toBeGreaterThan(20);
  });
});
