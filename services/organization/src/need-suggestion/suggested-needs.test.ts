import { type TestService, viewer } from '@governance/shared/testing';
import { Lists, OFFICER, secretaryOf } from '../testing/lists.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { closedMonths } from './need-suggestion.js';

/** The month so many months before this one, `YYYY-MM`. */
function monthsAgo(count: number): string {
  const [year = 0, month = 1] = closedMonths(new Date()).to.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1)).toISOString().slice(0, 7);
}

describe('needs suggested from what returns among the requests', () => {
  let city: TestService;
  let lists: Lists;
  let committee: string;
  const report = async (
    dimension: string,
    requests: readonly number[],
    divisionCode: string = PLACES.community,
  ) => {
    for (const [index, numerator] of requests.entries())
      await city.owner.query(
        `INSERT INTO monthly_figure (city_code, division_code, metric, dimension, month, metric_version, numerator,
           denominator, excluded, edition) VALUES ('5301', $1, 'request.received', $2, $3, '1', $4, 0, 0, 1)`,
        [divisionCode, dimension, `${monthsAgo(index)}-01`, numerator],
      );
  };
  const suggested = async (who = OFFICER, code: string = PLACES.community) => {
    const { data } = await city.ask(
      who,
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division {
        suggestedNeeds { category { code } evidence { month requests } } } } }`,
    );
    return data._entities[0].suggestedNeeds as { category: { code: string }; evidence: object[] }[];
  };
  const codes = async (who = OFFICER) => (await suggested(who)).map(({ category }) => category.code);
  const takeUp = { divisionCode: PLACES.community, title: '错时共享车位', fromSuggestion: true } as const;

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    await city.owner.query('TRUNCATE monthly_figure');
    committee = await lists.committee();
  });

  it('are the categories with five requests or more in three of the last six closed months, the commonest first', async () => {
    // The first number is of the month that is not closed yet, the last one of the seventh month before it.
    await report('PARKING.DISORDER', [99, 4, 5, 0, 5, 4, 5]);
    await report('SANITATION.GARBAGE', [99, 5, 5, 4, 4, 4, 4, 99]);
    await report('FACILITIES.LIGHTING', [0, 90, 90, 90]);
    await report('NOISE.LIFE', [0, 90, 90, 90], PLACES.neighbour);

    expect(await codes()).toEqual(['FACILITIES.LIGHTING', 'PARKING.SHARING']);
    expect((await suggested())[1]?.evidence).toEqual([
      { month: monthsAgo(6), requests: 5 },
      { month: monthsAgo(5), requests: 4 },
      { month: monthsAgo(4), requests: 5 },
      { month: monthsAgo(2), requests: 5 },
      { month: monthsAgo(1), requests: 4 },
    ]);
  });

  it('count the requests of all categories that such needs come from together', async () => {
    await report('PARKING.DISORDER', [0, 3, 3, 3]);
    await report('PARKING.FIRE_LANE', [0, 2, 2, 2]);
    await report('EDUCATION_HEALTH.SCHOOL', [0, 4, 4, 4]);

    expect(await codes()).toEqual(['PARKING.SHARING']);
  });

  it('are gone while a need of the category is open in the place, and back when it was withdrawn', async () => {
    await report('PARKING.DISORDER', [0, 6, 6, 6]);
    const { id } = await lists.need(committee, { categoryCode: 'PARKING.SHARING' });
    expect(await codes()).toEqual([]);

    await lists.make('withdrawNeed', { id, expectedVersion: 1, reason: '重复登记' });
    expect(await codes()).toEqual(['PARKING.SHARING']);
  });

  it('can be taken up once, and the need keeps the months that it is based on', async () => {
    await report('PARKING.DISORDER', [0, 6, 7, 8]);
    const input = { ...takeUp, statedById: committee, categoryCode: 'PARKING.SHARING' };
    const answers = await Promise.all([lists.run('stateNeed', input), lists.run('stateNeed', input)]);
    const [made] = answers.flatMap(({ thing }) => (thing === null ? [] : [thing]));

    const [error] = answers.flatMap(({ userErrors }) => userErrors);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toHaveLength(1);
    expect(['ALREADY_EXISTS', 'INVALID_INPUT']).toContain(error?.code);
    expect(error?.field).toBe('fromSuggestion');
    const { data } = await city.ask(
      OFFICER,
      `{ needItem(id: "${made?.id ?? ''}") { origin evidence { month requests } } }`,
    );
    expect(data.needItem).toEqual({
      origin: 'SUGGESTED',
      evidence: [
        { month: monthsAgo(3), requests: 8 },
        { month: monthsAgo(2), requests: 7 },
        { month: monthsAgo(1), requests: 6 },
      ],
    });
    expect(await codes()).toEqual([]);
  });

  it('are shown to those who may state a need in the place, and to nobody else', async () => {
    await report('PARKING.DISORDER', [0, 6, 6, 6]);

    expect(await codes(viewer('GRID_WORKER', { places: [PLACES.community] }))).toEqual(['PARKING.SHARING']);
    for (const who of [
      viewer('GRID_WORKER', { places: [PLACES.neighbour] }),
      viewer('AUDITOR', { places: [PLACES.district] }),
      secretaryOf(committee),
    ])
      expect(await codes(who)).toEqual([]);
  });

  it.each([
    ['2026-01-01T00:00:00+08:00', '2025-07-01', '2026-01-01'],
    ['2025-12-31T23:59:59+08:00', '2025-06-01', '2025-12-01'],
    ['2026-08-15T12:00:00Z', '2026-02-01', '2026-08-01'],
  ])('look at %s back from %s to %s', (now, from, to) => {
    expect(closedMonths(new Date(now))).toEqual({ from, to });
  });
});
