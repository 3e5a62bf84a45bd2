import type { TestService } from '@governance/shared/testing';
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
    scheme = await evaluation.ranked(assessor);
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

  it('takes what a city told and a place left out as nothing', async () => {
    const supervised = {
      code: 'CASES',
      name: '督办件',
      kind: 'QUANTITATIVE',
      metric: 'request.supervised.cases',
    };
    const indicators = ['SUM', 'LAST'].map((reading, at) => ({
      ...{ ...supervised, code: `CASES_${String(at)}`, reading, target: 2 },
      ...{ direction: 'LOWER_IS_BETTER', weight: 0.5 },
    }));
    scheme = await evaluation.published(contentWith([], { indicators }));
    const cases = (place: string, month: string, count: number) =>
      evaluation.figure(place, month, [count, 0], 'request.supervised.cases');
    await cases(PLACES.city, '2025-01-01', 8);
    await cases(PLACES.city, '2025-06-01', 4);
    await cases(community, '2025-01-01', 8);

    const { ranking } = await rowsFor(supervisor);

    // Eight cases in January and none in June; none at all.
    expect(places(ranking)).toEqual([
      [neighbour, 1, 100],
      [community, 2, 62.5],
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
