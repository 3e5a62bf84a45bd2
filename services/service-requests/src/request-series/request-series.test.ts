import { closeMonth, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { requestStatistics } from '../database/statistics.js';
import { countSome, forgetFigures } from '../testing/ask-request-stats.js';
import { askSeries, seriesRows, tieParents } from '../testing/ask-series.js';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, NEIGHBOUR, OTHER_STREET_COMMUNITY, STREET } from '../testing/places.js';
import { OFFICER } from '../testing/requests.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
  await tieParents(test);
});
afterAll(() => test.stop());
beforeEach(() => forgetFigures(test));

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
      (await seriesRows(test, { interval })).map(({ bucket, received, closed }) => [
        bucket,
        received,
        closed,
      ]);

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
    const [year] = await seriesRows(test, { interval: 'YEAR' });
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

    const rows = await seriesRows(test, { groupBy });

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
    const noise = await seriesRows(test, {
      filter: { divisionCode: DISTRICT, categoryCode: 'NOISE' },
      interval: 'YEAR',
    });
    expect(noise).toMatchObject([{ categoryCode: 'NOISE', received: 4, medianHours: hours(25) }]);
    const ofDistrict = { filter: { divisionCode: DISTRICT }, groupBy: ['CHILD_DIVISION'], interval: 'YEAR' };
    const below = await seriesRows(test, ofDistrict);
    expect(below.map(({ divisionCode, received }) => [divisionCode, received])).toEqual([
      [DISTRICT, 0],
      [STREET, 6],
      [`${OTHER_STREET_COMMUNITY.slice(0, 9)}000`, 0],
    ]);
    const ofLeaf = { filter: { divisionCode: COMMUNITY }, groupBy: ['CHILD_DIVISION'], interval: 'YEAR' };
    const leaf = await seriesRows(test, ofLeaf);
    expect(leaf).toMatchObject([{ divisionCode: COMMUNITY, received: 3 }]);
  });

  it('tells satisfaction to those outside by closed months and whole places alone, as it was published', async () => {
    await countSome(
      test,
      ...[COMMUNITY, NEIGHBOUR, STREET].flatMap((scope, index) =>
        [8, 6, 20].slice(index, index + 1).flatMap((amount) =>
          ['request.satisfaction_answered', 'request.satisfied'].map((measure) => ({
            ...{ measure, scope, amount, dimension: 'NOISE' },
          })),
        ),
      ),
    );
    const told = async (asked: object, viewer?: Viewer) =>
      (await seriesRows(test, asked, viewer)).map(({ bucket, satisfactionRate, suppressed }) => [
        ...[bucket.slice(0, 7), satisfactionRate, suppressed],
      ]);
    const below = { groupBy: ['CHILD_DIVISION'] };
    const untold = [null, true];

    expect(await told({})).toEqual([
      ['2025-05', ...untold],
      ['2025-06', ...untold],
    ]);
    await test.owner.transaction(async (manager) => {
      await closeMonth(manager, { city: '5301', month: '2025-06' }, []);
      await requestStatistics.whenMonthCloses?.(manager, { city: '5301', month: '2025-06' });
    });
    expect(await told({})).toEqual([
      ['2025-05', ...untold],
      ['2025-06', 1, false],
    ]);
    expect((await told(below)).slice(3).map(([, rate]) => rate)).toEqual([null, 1, 1]);
    for (const finer of [{ interval: 'DAY' }, { groupBy: ['CATEGORY'] }, { interval: 'YEAR' }])
      expect(new Set((await told(finer)).map(([, rate]) => rate))).toEqual(new Set([null]));
    expect((await told({ ...below, interval: 'YEAR' }, OFFICER)).map(([, rate]) => rate)).toEqual([1, 1, 1]);
  });

  it('holds back from those outside all of a sensitive category, and of one more that would tell it', async () => {
    await test.owner.query(`INSERT INTO service_category (city_code, code, name, priority, sensitive)
      VALUES ('5301', 'SAFETY', '公共安全', 'ROUTINE', TRUE)`);
    await countSome(
      test,
      { measure: 'request.received', dimension: 'SAFETY', amount: 7 },
      { measure: 'request.received', dimension: 'OTHER', amount: 2 },
      { measure: 'request.received', dimension: 'ROADS', amount: 1 },
    );
    const told = async (viewer?: Viewer) =>
      (await seriesRows(test, { groupBy: ['CATEGORY'], interval: 'YEAR' }, viewer))
        .filter(({ received }) => received !== 0)
        .map(({ categoryCode, received }) => [categoryCode, received]);

    expect(await told()).toEqual([
      ['OTHER', null],
      ['ROADS', 1],
      ['SAFETY', null],
    ]);
    expect(await told(OFFICER)).toEqual([
      ['OTHER', 2],
      ['ROADS', 1],
      ['SAFETY', 7],
    ]);
    const safety = { divisionCode: STREET, categoryCode: 'SAFETY' };
    expect(await seriesRows(test, { filter: safety, interval: 'YEAR' })).toMatchObject([
      { received: null, suppressed: true },
    ]);
    expect(await seriesRows(test, { interval: 'YEAR' })).toMatchObject([{ received: 10 }]);
    await test.owner.query(`DELETE FROM service_category WHERE city_code = '5301'`);
  });

  it('says what its numbers mean, and costs a set number of statements', async () => {
    const counts = [];
    for (const more of [
      { interval: 'YEAR' },
      { groupBy: ['CHILD_DIVISION', 'CATEGORY'], interval: 'WEEK' },
    ]) {
      test.forgetStatements();
      const { data } = await askSeries(test, more);
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
});
