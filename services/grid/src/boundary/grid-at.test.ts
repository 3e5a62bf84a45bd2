import { ANONYMOUS } from '@governance/shared';
import { AdjustedCity, COMMUNITY, NEIGHBOUR } from '../testing/adjusted-city';
import { boxed } from '../testing/boundaries';
import type { Seed } from '../testing/seed';

const AT = `query($x: Float!, $y: Float!, $asOf: DateTime, $crs: String! = "WGS84") {
  gridAt(longitude: $x, latitude: $y, asOf: $asOf, coordinateSystem: $crs) { id bbox } }`;
const MANY = 'query($points: [PointInput!]!) { gridsAt(points: $points) { id } }';
const FEATURES = `query($code: DivisionCode!, $asOf: DateTime) { division(code: $code, asOf: $asOf) {
  gridFeatures gridCoverage { boundedGrids areaM2 gapsM2 overlaps { areaM2 grids { id } } } } }`;

describe('finding the grid of a point', () => {
  let city: AdjustedCity;
  let seed: Seed;
  const at = async (x: number, y: number, more: object = {}) =>
    (await city.test.ask(ANONYMOUS, AT, { x, y, ...more })).data?.gridAt?.id as string | undefined;
  const drawn = async (community: string, sides: Parameters<typeof boxed>, parentGridId?: string) => {
    const id = await seed.grid(community, parentGridId === undefined ? {} : { parentGridId });
    await city.draw(id, boxed(...sides));
    return id;
  };

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  it('answers the one it lies in, by day and by night, and none where there is none', async () => {
    const [west, east] = [
      await drawn(COMMUNITY, [102.7, 25, 102.71, 25.01]),
      await drawn(NEIGHBOUR, [102.71, 25, 102.72, 25.01]),
    ];

    expect(await at(102.705, 25.005)).toBe(west);
    expect(await at(102.715, 25.005)).toBe(east);
    expect(await at(102.73, 25.005)).toBeUndefined();
    expect(await at(-102.705, -25.005)).toBeUndefined();
  });

  it('gives an edge and a corner that grids share to the lowest code', async () => {
    const first = await drawn(COMMUNITY, [102.71, 25, 102.72, 25.01]);
    const second = await drawn(COMMUNITY, [102.7, 25, 102.71, 25.01]);
    await drawn(COMMUNITY, [102.7, 25.01, 102.71, 25.02]);

    expect(await at(102.71, 25.005)).toBe(first);
    expect(await at(102.71, 25.01)).toBe(first);
    expect(await at(102.705, 25.01)).toBe(second);
  });

  it('prefers a micro-grid to the grid that it is part of', async () => {
    const grid = await drawn(COMMUNITY, [102.7, 25, 102.72, 25.02]);
    const micro = await drawn(COMMUNITY, [102.7, 25, 102.71, 25.01], grid);

    expect(await at(102.705, 25.005)).toBe(micro);
    expect(await at(102.715, 25.015)).toBe(grid);
  });

  it('answers the past as it was', async () => {
    const id = await drawn(COMMUNITY, [102.7, 25, 102.71, 25.01]);
    const { effectiveAt } = await city.draw(id, boxed(102.72, 25, 102.73, 25.01), 2);
    const asOf = new Date(Date.parse(effectiveAt as string) - 1);

    expect(await at(102.705, 25.005)).toBeUndefined();
    expect(await at(102.705, 25.005, { asOf })).toBe(id);
    const { data } = await city.test.ask(ANONYMOUS, AT, { x: 102.705, y: 25.005, asOf });
    expect(data.gridAt.bbox).toEqual([102.7, 25, 102.71, 25.01]);
  });

  it('takes two statements for a thousand points in two communities, and refuses one point more', async () => {
    const ids = [
      await drawn(COMMUNITY, [102.7, 25, 102.71, 25.01]),
      await drawn(NEIGHBOUR, [102.71, 25, 102.72, 25.01]),
    ];
    const points = Array.from({ length: 1000 }, (_, index) => ({
      longitude: index % 2 === 0 ? 102.705 : 102.715,
      latitude: 25.005,
    }));
    city.test.forgetStatements();

    const { data } = await city.test.ask(ANONYMOUS, MANY, { points });
    const statements = city.test.statements.length;
    const { errors } = await city.test.ask(ANONYMOUS, MANY, { points: [...points, points[0]] });

    expect((data.gridsAt as { id: string }[]).map(({ id }) => ids.indexOf(id))).toEqual(
      points.map((_, index) => index % 2),
    );
    expect(statements).toBeLessThanOrEqual(2);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('1000') as string, extensions: { code: 'INVALID_INPUT' } },
    ]);
  });

  it.each([
    [{ x: 102.7, y: 25, crs: 'GCJ02' }, 'COORDINATE_SYSTEM_UNSUPPORTED'],
    [{ x: 25, y: 102.7 }, 'INVALID_INPUT'],
  ])('refuses %j', async (variables, code) => {
    const { errors } = await city.test.ask(ANONYMOUS, AT, variables);

    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it('has the grids of a community as a map, and says where they overlap and what they leave out', async () => {
    const frame = [
      await drawn(COMMUNITY, [102.7, 25, 102.73, 25.01]),
      await drawn(COMMUNITY, [102.7, 25.02, 102.73, 25.03]),
      await drawn(COMMUNITY, [102.7, 25.01, 102.71, 25.02]),
      await drawn(COMMUNITY, [102.72, 25.009, 102.73, 25.02]),
    ];
    await seed.grid(COMMUNITY);

    const { data } = await city.test.ask(ANONYMOUS, FEATURES, { code: COMMUNITY });

    const { gridFeatures, gridCoverage } = data.division;
    expect(gridFeatures).toMatchObject({ type: 'FeatureCollection' });
    expect(gridFeatures.features).toHaveLength(4);
    expect(gridFeatures.features[0]).toMatchObject({
      ...{ type: 'Feature', id: frame[0], properties: { name: '某网格', kind: 'GENERAL' } },
      geometry: boxed(102.7, 25, 102.73, 25.01),
    });
    expect(gridCoverage).toMatchObject({
      boundedGrids: 4,
      overlaps: [{ grids: [{ id: frame[0] }, { id: frame[3] }] }],
    });
    expect(gridCoverage.gapsM2[0] / (1008 * 1112)).toBeCloseTo(1, 2);
    expect(gridCoverage.overlaps[0].areaM2 / (1008 * 111.2)).toBeCloseTo(1, 2);
    expect(gridCoverage.areaM2 / (1008 * 1112)).toBeCloseTo(8, 1);
  });

  it('has no map of a whole street', async () => {
    const { errors } = await city.test.ask(ANONYMOUS, FEATURES, { code: '530112003000' });

    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
  });
});
