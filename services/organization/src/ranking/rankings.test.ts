import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { contentWith, Evaluation, supervisor } from '../testing/evaluation.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const { community, neighbour } = PLACES;
const HALF = { from: '2025-01-01T00:00:00+08:00', to: '2025-07-01T00:00:00+08:00' };

describe('a ranking by a scheme', () => {
  let city: TestService;
  let evaluation: Evaluation;
  let [assessor, scheme]: string[] = [];
  const rowsFor = async (who: typeof supervisor, changes: object = {}) => {
    const { data, errors } = await evaluation.ranking(who, scheme ?? '', changes);
    return { ranking: data?.it?.ranking, code: errors?.[0]?.extensions['code'] };
  };
  const places = (ranking: { rows: { rank: number; score: number; division: { code: string } }[] }) =>
    ranking.rows.map(({ rank, score, division }) => [division.code, rank, score]);

  beforeAll(async () => {
    city = await openCity();
    evaluation = new Evaluation(city);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    assessor = await new Seed(city.owner).organization({ divisionCode: PLACES.district });
    scheme = await evaluation.published(contentWith([assessor]));
    for (const month of ['2025-01-01', '2025-02-01', '2025-12-01']) {
      await evaluation.figure(community, month, [30, 40]);
      await evaluation.figure(neighbour, month, [36, 40]);
    }
    await evaluation.figure(community, '2026-01-01', [0, 40]);
    await evaluation.submit(scheme, assessor, { marks: [90, 90, 90] });
    await evaluation.submit(scheme, assessor, { divisionCode: neighbour, marks: [50, 60, 70] });
  });

  it('adds the months of the period up and weighs them with the judgements', async () => {
    const { ranking } = await rowsFor(supervisor);

    // 75 % and 90 of marks; 90 % and 60 of marks.
    expect(places(ranking)).toEqual([
      [community, 1, 81],
      [neighbour, 2, 78],
    ]);
    expect(ranking).toMatchObject({
      ...{ schemeVersion: 1, published: false, publishedAt: null, median: 79.5, recomputed: null },
      ...{ metric: { code: 'org.evaluation.score', version: '1' }, redList: [], blackList: [] },
    });
    expect(ranking.rows[0]).toMatchObject({
      ...{ tied: false, sample: 120, ranked: true },
      indicatorScores: [
        { code: 'SATISFACTION', score: 75, value: 75, sample: 120, missing: null },
        { code: 'REVIEW', score: 90, lower: 90, upper: 90, sample: null },
      ],
    });
    expect(ranking.rows[1].tied).toBe(true);
  });

  it('reads the last month alone where the scheme says so', async () => {
    await evaluation.figure(community, '2025-12-01', [40, 40]);
    const rate = { code: 'RATE', name: '期末满意率', kind: 'QUANTITATIVE', weight: 1, reading: 'LAST' };
    const indicators = [{ ...rate, metric: 'request.satisfaction_rate', target: 100 }];
    scheme = await evaluation.published(contentWith([], { indicators }));

    const { ranking } = await rowsFor(supervisor);

    expect(places(ranking)).toEqual([
      [community, 1, 100],
      [neighbour, 2, 90],
    ]);
  });

  it('has at its end whom it cannot rank: no marks for the period, too few cases', async () => {
    const { ranking } = await rowsFor(supervisor, { period: HALF });

    expect(ranking.median).toBeNull();
    expect(ranking.rows).toMatchObject([
      { rank: null, ranked: false, score: null, sample: 80, division: { code: community } },
      {
        rank: null,
        ranked: false,
        score: null,
        indicatorScores: [{ score: 90 }, { missing: 'NOT_ASSESSED' }],
      },
    ]);
  });

  it.each([
    ['a period that is no months', { period: { ...HALF, to: '2025-06-15T00:00:00+08:00' } }, 'INVALID_INPUT'],
    ['a period that ends first', { period: { from: HALF.to, to: HALF.from } }, 'PERIOD_INVALID'],
    ['a place outside', { place: PLACES.otherDistrict }, 'INVALID_INPUT'],
    ['a place above', { place: PLACES.city }, 'INVALID_INPUT'],
    ['no code', { place: '53' }, 'DIVISION_CODE_MALFORMED'],
  ])('of %s is refused', async (_, changes, code) => {
    expect(await rowsFor(supervisor, changes)).toMatchObject({ ranking: null, code });
  });

  it('is made of places alone, never of departments or groups of people', async () => {
    scheme = await evaluation.published(contentWith([assessor ?? ''], { targetKind: 'WORKER_GROUP' }));

    expect(await rowsFor(supervisor)).toMatchObject({ ranking: null, code: 'INVALID_INPUT' });
  });

  it('is for staff of the place until it is published, then for everybody', async () => {
    const street = viewer('STREET_OFFICER', { places: [PLACES.street] });
    const strangers = [
      ANONYMOUS,
      street,
      viewer('RESIDENT', {}),
      viewer('UNIT_SECRETARY', { organization: assessor ?? '' }),
    ];

    for (const who of strangers) expect(await rowsFor(who)).toEqual({ ranking: null, code: undefined });
    expect(places((await rowsFor(street, { place: PLACES.street })).ranking).length).toBe(2);

    await evaluation.freeze(scheme ?? '');
    for (const who of strangers)
      expect((await rowsFor(who)).ranking).toMatchObject({ published: true, recomputed: true });
    expect((await rowsFor(ANONYMOUS, { place: PLACES.street })).ranking).toBeNull();
  });

  it('is frozen as published, whatever figures are republished, and computes to the same again', async () => {
    const before = (await rowsFor(supervisor)).ranking;
    const { data } = await evaluation.freeze(scheme ?? '');
    const { asOf, published, publishedAt, recomputed, ...same } = data.it.ranking;
    expect({ ...same, recomputed: null, published: false, publishedAt: null }).toEqual({
      ...before,
      asOf: undefined,
    });
    expect([published, publishedAt, recomputed]).toEqual([true, asOf, true]);

    await evaluation.figure(community, '2025-01-01', [0, 40]);
    await city.owner.query(`DELETE FROM monthly_figure WHERE division_code = $1`, [neighbour]);
    const later = (await rowsFor(ANONYMOUS)).ranking;

    expect(later).toEqual(data.it.ranking);
    const changed = { marks: [1, 1, 1], expectedVersion: 1 };
    expect((await evaluation.submit(scheme ?? '', assessor ?? '', changed)).data.it.userErrors).toMatchObject(
      [{ code: 'ACTION_NOT_AVAILABLE' }],
    );
    await city.owner.query(`UPDATE ranking_row SET score = score + 1 WHERE position = 0`);
    expect((await rowsFor(ANONYMOUS)).ranking.recomputed).toBe(false);
  });

  it('is published once, by supervisors of the place, by the version that holds, after the period', async () => {
    const officer = viewer('STREET_OFFICER', { places: [PLACES.district] });
    const codesOf = async (changes: object) =>
      (await evaluation.freeze(scheme ?? '', changes)).data.it.userErrors.map(
        ({ code }: { code: string }) => code,
      );

    expect((await evaluation.freeze(scheme ?? '', {}, officer)).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    expect(await codesOf({ expectedVersion: 2 })).toEqual(['CONFLICT']);
    expect(await codesOf({ period: { ...HALF, to: '2027-12-01T00:00:00+08:00' } })).toEqual([
      'INVALID_INPUT',
    ]);
    expect(await codesOf({ period: HALF })).toEqual(['INVALID_INPUT']);
    const both = await Promise.all([codesOf({}), codesOf({})]);
    expect(both.toSorted()).toEqual([[], ['ALREADY_EXISTS']]);
    expect(await codesOf({})).toEqual(['ALREADY_EXISTS']);
    const told = await city.owner.query<object[]>(
      `SELECT entity, version, division_code, payload FROM outbox WHERE type = 'RankingPublished'`,
    );
    expect(told).toMatchObject([
      { entity: 'Ranking', version: 1, division_code: PLACES.district, payload: { median: 79.5 } },
    ]);
  });

  it('answers a repetition with what was published, also after the scheme was revised', async () => {
    const first = await evaluation.freeze(scheme ?? '', { idempotencyKey: 'same' });
    await evaluation.revise(scheme ?? '', contentWith([assessor ?? '']), 1);
    await evaluation.publish(scheme ?? '', 2);

    const again = await evaluation.freeze(scheme ?? '', { idempotencyKey: 'same' });

    expect(again.data.it).toEqual(first.data.it);
    expect((await rowsFor(ANONYMOUS)).ranking).toBeNull();
    expect((await rowsFor(ANONYMOUS, { version: 1 })).ranking).toEqual(first.data.it.ranking);
  });

  it('takes the same statements for many schemes as for one', async () => {
    const LIST = `query($first: Int!, $place: DivisionCode!, $period: PeriodInput!) { evaluationSchemes(first: $first) {
      nodes { ranking(divisionCode: $place, period: $period) { recomputed rows { rank division { code } } } } } }`;
    for (const visibility of ['OPEN', 'BACK_TO_BACK'])
      await evaluation.published(contentWith([assessor ?? ''], { visibility }));
    await evaluation.freeze(scheme ?? '');
    const countFor = async (first: number) => {
      city.forgetStatements();
      const variables = {
        first,
        place: PLACES.district,
        period: { from: HALF.from, to: '2026-01-01T00:00:00+08:00' },
      };
      const { data } = await city.ask(supervisor, LIST, variables);
      expect(data.evaluationSchemes.nodes.length).toBe(first);
      return city.statements.length;
    };

    expect(await countFor(3)).toBe(await countFor(2));
  });
});
