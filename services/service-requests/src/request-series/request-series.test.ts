import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { countSome, forgetFigures } from '../testing/ask-request-stats.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, NEIGHBOUR, OTHER_STREET_COMMUNITY, STREET, WATER } from '../testing/places.js';
import { OFFICER } from '../testing/requests.js';

interface Row {
  readonly bucket: string;
  readonly bucketEpochMs: number;
  readonly divisionCode: string | null;
  readonly categoryCode: string | null;
  readonly received: number | null;
  readonly closed: number | null;
  readonly onTimeRate: number | null;
  readonly satisfactionRate: number | null;
  readonly medianHours: number | null;
  readonly suppressed: boolean;
}

const SERIES = `query($filter: ServiceRequestSeriesFilter!, $groupBy: [ServiceRequestSeriesGroup!]!,
    $interval: ServiceRequestSeriesInterval!, $from: DateTime!, $to: DateTime!, $timeZone: String!) {
  serviceRequestSeries(filter: $filter, groupBy: $groupBy, interval: $interval, from: $from, to: $to, timeZone: $timeZone) {
    asOf metrics { code formula }
    rows { bucket bucketEpochMs divisionCode divisionName categoryCode received closed onTimeRate satisfactionRate
      medianHours suppressed } } }`;
const MAY_AND_JUNE = { from: '2025-05-01T00:00:00+08:00', to: '2025-07-01T00:00:00+08:00' };

let test: TestService;
beforeAll(async () => {
  test = await openCity();
  await test.owner.query(
    `UPDATE division_copy SET parent_code = $1 WHERE code LIKE '530112003%' AND code <> $1`,
    [STREET],
  );
  await test.owner.query(
    `UPDATE division_copy SET parent_code = $1 WHERE code LIKE '530112%000' AND code <> $1`,
    [DISTRICT],
  );
});
afterAll(() => test.stop());
beforeEach(() => forgetFigures(test));

const ask = (more: object, viewer: Viewer = ANONYMOUS) =>
  test.ask(viewer, SERIES, {
    ...{ filter: { divisionCode: STREET }, groupBy: [], interval: 'MONTH', timeZone: 'Asia/Shanghai' },
    ...MAY_AND_JUNE,
    ...more,
  });
async function rowsOf(more: object, viewer?: Viewer): Promise<readonly Row[]> {
  const { data, errors } = await ask(more, viewer);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { serviceRequestSeries: { rows: readonly Row[] } }).serviceRequestSeries.rows;
}
async function refusalOf(more: object): Promise<unknown> {
  const { errors } = await ask(more);
  const { code, argument } = errors?.[0]?.extensions ?? {};
  return [code, argument];
}

describe('a series of figures about requests', () => {
  it('has a row for every bucket, also where nothing happened, with the instant at which it begins', async () => {
    await countSome(
      test,
      { measure: 'request.received', dimension: 'NOISE', amount: 3, day: '2025-05-04' },
      { measure: 'request.received', dimension: 'ROADS', amount: 2, day: '2025-05-05' },
      { measure: 'request.closed', dimension: 'ROADS', amount: 1, day: '2025-06-30' },
      { measure: 'request.received', dimension: 'NOISE', amount: 9, day: '2025-07-01' },
    );
    const told = async (interval: string) =>
      (await rowsOf({ interval })).map(({ bucket, received, closed }) => [bucket, received, closed]);

    expect(await told('MONTH')).toEqual([
      ['2025-05-01', 5, 0],
      ['2025-06-01', 0, 1],
    ]);
    const weeks = await told('WEEK');
    expect(weeks.slice(0, 2)).toEqual([
      ['2025-04-28', 3, 0],
      ['2025-05-05', 2, 0],
    ]);
    expect([weeks.length, weeks.at(-1)]).toEqual([10, ['2025-06-30', 0, 1]]);
    expect(await told('DAY')).toHaveLength(61);
    expect(await told('QUARTER')).toEqual([['2025-04-01', 5, 1]]);
    const [year] = await rowsOf({ interval: 'YEAR' });
    expect(year).toMatchObject({
      bucket: '2025-01-01',
      bucketEpochMs: Date.parse('2025-01-01T00:00:00+08:00'),
      divisionCode: STREET,
      categoryCode: null,
    });
  });

  it('tells places and categories apart, and what lies in none of the places below as the place itself', async () => {
    await countSome(
      test,
      { measure: 'request.received', dimension: 'NOISE', amount: 3 },
      { measure: 'request.received', dimension: 'ROADS', amount: 2, scope: NEIGHBOUR },
      { measure: 'request.received', dimension: 'NOISE', amount: 1, scope: STREET },
      { measure: 'request.resolve_due', dimension: 'NOISE', amount: 4 },
      { measure: 'request.on_time', dimension: 'NOISE', amount: 3 },
      { measure: 'request.closed', dimension: 'NOISE', amount: 2, scope: STREET },
      { measure: 'request.category_hours', dimension: 'NOISE/050', amount: 2, scope: STREET },
      { measure: 'request.category_hours', dimension: 'NOISE/025', amount: 2 },
      { measure: 'request.category_hours', dimension: 'ROADS/075', amount: 9 },
    );
    const groupBy = ['CHILD_DIVISION', 'CATEGORY'];

    const rows = await rowsOf({ groupBy });

    const june = rows.filter(({ bucket, received }) => bucket === '2025-06-01' && received !== 0);
    const hours = (bucket: number) => expect.closeTo(0.1 * 1.1 ** (bucket - 0.5), 3) as number;
    expect(rows).toHaveLength(2 * 3 * 15);
    expect(june).toMatchObject([
      {
        divisionCode: STREET,
        categoryCode: 'NOISE',
        received: 1,
        closed: 2,
        onTimeRate: null,
        medianHours: hours(50),
      },
      {
        divisionCode: COMMUNITY,
        categoryCode: 'NOISE',
        received: 3,
        closed: 0,
        onTimeRate: 0.75,
        medianHours: hours(25),
      },
      {
        divisionCode: NEIGHBOUR,
        categoryCode: 'ROADS',
        received: 2,
        closed: 0,
        onTimeRate: null,
        medianHours: null,
      },
    ]);
    const noise = await rowsOf({
      filter: { divisionCode: DISTRICT, categoryCode: 'NOISE' },
      interval: 'YEAR',
    });
    expect(noise).toMatchObject([{ categoryCode: 'NOISE', received: 4, medianHours: hours(25) }]);
    const below = await rowsOf({
      filter: { divisionCode: DISTRICT },
      groupBy: ['CHILD_DIVISION'],
      interval: 'YEAR',
    });
    expect(below.map(({ divisionCode, received }) => [divisionCode, received])).toEqual([
      [DISTRICT, 0],
      [STREET, 6],
      [`${OTHER_STREET_COMMUNITY.slice(0, 9)}000`, 0],
    ]);
    const leaf = await rowsOf({
      filter: { divisionCode: COMMUNITY },
      groupBy: ['CHILD_DIVISION'],
      interval: 'YEAR',
    });
    expect(leaf).toMatchObject([{ divisionCode: COMMUNITY, received: 3 }]);
  });

  it('of a department counts what was given to it', async () => {
    await countSome(
      test,
      { measure: 'request.dispatched', dimension: 'NOISE', amount: 3, scope: WATER },
      { measure: 'request.closed', dimension: 'NOISE', amount: 2, scope: WATER },
      { measure: 'request.received', dimension: 'NOISE', amount: 8 },
    );

    const rows = await rowsOf({ filter: { departmentId: WATER }, interval: 'YEAR' });

    expect(rows).toMatchObject([{ divisionCode: null, received: 3, closed: 2 }]);
    const asked = { filter: { departmentId: WATER }, groupBy: ['CHILD_DIVISION'] };
    expect(await refusalOf(asked)).toEqual(['INVALID_INPUT', 'groupBy']);
  });

  it('holds back from those outside what few answered about, and the next smallest beside it', async () => {
    await countSome(
      test,
      ...[
        [COMMUNITY, 3],
        [NEIGHBOUR, 8],
        [STREET, 20],
      ].flatMap(([scope, amount]) =>
        ['request.satisfaction_answered', 'request.satisfied'].map((measure) => ({
          ...{ measure, scope: scope as string, amount: amount as number, dimension: 'NOISE' },
        })),
      ),
    );
    const asked = { groupBy: ['CHILD_DIVISION'], interval: 'YEAR' };
    const told = async (viewer?: Viewer) =>
      (await rowsOf(asked, viewer)).map(({ satisfactionRate, suppressed }) => [satisfactionRate, suppressed]);

    expect(await told()).toEqual([[1, false], [null, true], [null, true], ...[]]);
    expect(await told(OFFICER)).toEqual([
      [1, false],
      [1, false],
      [1, false],
    ]);
  });

  it('says what its numbers mean, and costs a set number of statements', async () => {
    const counts = [];
    for (const more of [
      { interval: 'YEAR' },
      { groupBy: ['CHILD_DIVISION', 'CATEGORY'], interval: 'WEEK' },
    ]) {
      test.forgetStatements();
      const { data } = await ask(more);
      counts.push(test.statements.length);
      expect(data.serviceRequestSeries.metrics.map(({ code }: { code: string }) => code)).toEqual([
        'request.received',
        'request.closed',
        'request.on_time_rate',
        'request.satisfaction_rate',
        'request.handling_hours.median',
      ]);
    }
    expect(counts).toEqual([2, 3]);
  });

  it.each([
    [
      'rows that are too many',
      { groupBy: ['CHILD_DIVISION', 'CATEGORY'], interval: 'DAY', to: '2026-06-01T00:00:00Z' },
      'interval',
    ],
    ['a zone whose days begin at another hour', { timeZone: 'Asia/Urumqi' }, 'timeZone'],
    [
      'a zone that changes its clocks in between',
      { timeZone: 'Australia/Perth', from: '2007-01-01T00:00:00Z' },
      'timeZone',
    ],
    ['a zone that there is not', { timeZone: 'Asia/Nowhere' }, 'timeZone'],
    [
      'a lower category',
      { filter: { divisionCode: STREET, categoryCode: 'NOISE.LIFE' } },
      'filter.categoryCode',
    ],
    ['nobody', { filter: {} }, 'filter.divisionCode'],
    [
      'a place and a department',
      { filter: { divisionCode: STREET, departmentId: WATER } },
      'filter.divisionCode',
    ],
    ['a department that cannot be', { filter: { departmentId: 'x' } }, 'filter.departmentId'],
    ['more than twenty years', { from: '1990-01-01T00:00:00Z' }, 'to'],
  ])('is refused for %s, naming it', async (_, more, argument) => {
    expect(await refusalOf(more)).toEqual(['INVALID_INPUT', argument]);
  });

  it('is refused for an unknown place and a period that ends before it starts', async () => {
    expect(await refusalOf({ filter: { divisionCode: '530112009001' } })).toEqual([
      'DIVISION_UNKNOWN',
      'filter.divisionCode',
    ]);
    expect(await refusalOf({ to: '2025-01-01T00:00:00Z' })).toEqual(['PERIOD_INVALID', 'to']);
  });

  it('takes every zone whose days are those of Shanghai', async () => {
    for (const timeZone of ['Asia/Singapore', 'PRC', 'Asia/Hong_Kong', 'Etc/GMT-8'])
      expect(await rowsOf({ timeZone })).toHaveLength(2);
  });
});
