import { rebuildStatistics } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { GRID_FACTS } from '../database/statistics';
import { EditionCity, SECOND, START, THIRD, without } from '../testing/edition-city';
import { Seed } from '../testing/seed';

const [STREET, SHULIN, HEPING] = ['530112003000', '530112003001', '530112003002'] as const;
const OFFICER = viewer('STREET_OFFICER', { places: ['530112000000'] });
const FIGURES = 'SELECT scope, measure, day::text, amount::integer FROM stat_day ORDER BY 1, 2, 3';

describe('rows of a place whose code changes', () => {
  let city: EditionCity;
  let seed: Seed;
  const placeOf = async (id: string) =>
    (
      await city.rows<object>(
        `SELECT division_code AS now, division_code_then AS then, version FROM grid WHERE id = '${id}'`,
      )
    )[0];

  beforeAll(async () => {
    city = await EditionCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await city.begin();
    seed = new Seed(city.test.owner);
  });

  it('follow it, keep the code they were written under, and are counted at the new one', async () => {
    const grid = await seed.grid(SHULIN);
    await rebuild();
    const next = { ...without(START, SHULIN), '530112004001': '书林社区居委会' };
    const lineage = await city.file('follow.csv', `${SHULIN},530112004001`);

    const report = await city.import(SECOND, next, '--lineage', lineage);

    expect(report).toMatchObject({ followed: 1, counts: { MOVED: 1 } });
    expect(await placeOf(grid)).toEqual({ now: '530112004001', then: SHULIN, version: 2 });
    const data =
      await city.ask(`{ new: division(code: "530112004000") { gridStats(period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }) { grids } grids { nodes { code } } }
      old: division(code: "${STREET}") { gridStats(period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }) { grids } grids { nodes { code } } } }`);
    expect(data).toMatchObject({
      new: { gridStats: { grids: 1 }, grids: { nodes: [{ code: `${SHULIN}001` }] } },
      old: { gridStats: { grids: 0 }, grids: { nodes: [] } },
    });
    const kept = await city.rows(FIGURES);
    await rebuild();
    expect(await city.rows(FIGURES)).toEqual(kept);
  });

  it('change places when two codes do, also where a place may have one row alone', async () => {
    const [inShulin, inHeping] = [await seed.grid(SHULIN), await seed.grid(HEPING)];
    for (const [place, established] of [
      [SHULIN, 3],
      [HEPING, 7],
    ])
      await city.test.ask(
        OFFICER,
        `mutation($input: SetGridEstablishmentInput!) { setGridEstablishment(input: $input) { userErrors { code } } }`,
        { input: { divisionCode: place, kind: 'FULL_TIME', established, expectedVersion: 0 } },
      );

    await city.import(SECOND, { ...START, [SHULIN]: '和平社区居委会', [HEPING]: '书林社区居委会' });

    expect(await placeOf(inShulin)).toMatchObject({ now: HEPING, then: SHULIN });
    expect(await placeOf(inHeping)).toMatchObject({ now: SHULIN, then: HEPING });
    expect(
      await city.rows('SELECT division_code AS place, established FROM grid_establishment ORDER BY 1'),
    ).toEqual([
      { place: SHULIN, established: 7 },
      { place: HEPING, established: 3 },
    ]);
  });

  it('stay as history under a code that ended, and where two places became one that has its own', async () => {
    const merged = await seed.grid(HEPING);
    const abolished = await seed.grid('530112004000');
    await city.rows(`INSERT INTO division_population (city_code, division_code, as_of, persons, source, version) VALUES
      ('5301', '${SHULIN}', '2020-11-01', 5000, '普查', 1), ('5301', '${HEPING}', '2020-11-01', 3000, '普查', 1)`);
    const lineage = await city.file('merge.csv', `${HEPING},${SHULIN}`);

    await city.import(SECOND, without(START, HEPING, '530112004000'), '--lineage', lineage);

    expect(await placeOf(merged)).toMatchObject({ now: SHULIN, then: HEPING });
    expect(await placeOf(abolished)).toMatchObject({ now: '530112004000', then: null });
    expect(
      await city.rows('SELECT division_code AS place, persons FROM division_population ORDER BY 1'),
    ).toEqual([
      { place: SHULIN, persons: 5000 },
      { place: HEPING, persons: 3000 },
    ]);
  });

  it('keep the first code they had, and follow again; a move to another city moves no row', async () => {
    const grid = await seed.grid(SHULIN);
    const second = { ...without(START, SHULIN), '530112003009': '书林社区居委会' };
    await city.import(SECOND, second);
    const third = {
      ...without(second, '530112003009'),
      '530300000000': '曲靖市',
      '530302000000': '麒麟区',
      '530302001000': '南宁街道',
      '530302001001': '书林社区居委会',
    };
    const lineage = await city.file('across.csv', '530112003009,530302001001');

    const report = await city.import(THIRD, third, '--lineage', lineage);

    expect(report).toMatchObject({ movedAcrossCities: 1, followed: 0 });
    expect(await placeOf(grid)).toMatchObject({ now: '530112003009', then: SHULIN });
  });

  it('are told to the others by one event, and read by them in pages of any size', async () => {
    await city.import(SECOND, { ...START, [SHULIN]: '和平社区居委会', [HEPING]: '书林社区居委会' });

    const moves: object[] = [];
    let after: string | null = null;
    do {
      const page = await city.test.service.feed.copy('DivisionLineage', after, 1);
      moves.push(...(page.rows as object[]));
      after = page.next;
    } while (after !== null);

    expect(moves).toEqual(
      [
        [SHULIN, HEPING],
        [HEPING, SHULIN],
      ].map(([fromCode, toCode]) => ({
        ...{ edition: SECOND, version: 1, fromCode, toCode, cityCode: '5301', merged: false, movesInCity: 2 },
      })),
    );
    await expect(city.test.service.feed.copy('DivisionLineage', 'x', 1)).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });

  it('raises the version of every place below a renamed one, since its full name changed', async () => {
    await city.import(SECOND, { ...START, '530112000000': '西山新区' });

    const page = await city.test.service.feed.copy('Division', null, 100);
    expect(page.rows).toContainEqual(
      expect.objectContaining({
        code: SHULIN,
        version: 2,
        fullName: '云南省昆明市西山新区金碧街道书林社区居委会',
      }),
    );
    expect(page.rows).toContainEqual(expect.objectContaining({ code: '530100000000', version: 1 }));
  });

  const rebuild = () => city.test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));
});
