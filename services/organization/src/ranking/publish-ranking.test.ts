import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { contentWith, Evaluation, supervisor } from '../testing/evaluation.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const { community, neighbour } = PLACES;
const HALF = { from: '2025-01-01T00:00:00+08:00', to: '2025-07-01T00:00:00+08:00' };

describe('publishing a ranking', () => {
  let city: TestService;
  let evaluation: Evaluation;
  let [assessor, scheme]: string[] = [];
  const rowsFor = async (who: typeof supervisor, changes: object = {}) => {
    const { data, errors } = await evaluation.ranking(who, scheme ?? '', changes);
    return { ranking: data?.it?.ranking, code: errors?.[0]?.extensions['code'] };
  };

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

  it('shows to everybody what staff of the place alone saw before', async () => {
    const street = viewer('STREET_OFFICER', { places: [PLACES.street] });
    const strangers = [
      ANONYMOUS,
      street,
      viewer('RESIDENT', {}),
      viewer('UNIT_SECRETARY', { organization: assessor ?? '' }),
    ];

    for (const who of strangers) expect(await rowsFor(who)).toEqual({ ranking: null, code: undefined });
    expect((await rowsFor(street, { place: PLACES.street })).ranking.rows.length).toBe(2);

    await evaluation.freeze(scheme ?? '');
    for (const who of strangers)
      expect((await rowsFor(who)).ranking).toMatchObject({ published: true, recomputed: true });
    expect((await rowsFor(ANONYMOUS, { place: PLACES.street })).ranking).toBeNull();
  });

  it('freezes it, whatever figures are republished, and it computes to the same again', async () => {
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

  it('is done once, by supervisors of the place, by the version that holds, after the period', async () => {
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
});
