import { gridCode } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import {
  AdjustedCity,
  COMMUNITY,
  ELSEWHERE,
  MERGE,
  NEIGHBOUR,
  REDRAW,
  seen,
  SPLIT,
} from '../testing/adjusted-city';
import { box, boxed, polygon } from '../testing/boundaries';
import type { Seed } from '../testing/seed';

const drawn = (geometry: object, coordinateSystem = 'WGS84') => ({ geometry, coordinateSystem });
const before = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();
const WHOLE = boxed(102.7, 25, 102.72, 25.01);
const WEST = boxed(102.7, 25, 102.71, 25.01);
const EAST = boxed(102.71, 25, 102.72, 25.01);
const SOUTH_EAST = boxed(102.71, 25, 102.72, 25.005);

describe('the boundary of a grid', () => {
  let city: AdjustedCity;
  let seed: Seed;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
  });

  it('is drawn, answered with its measures, and kept for the past when it is drawn again', async () => {
    const id = await seed.grid(COMMUNITY);

    const first = await city.draw(id, polygon(box(102.7, 25, 102.72, 25.01).toReversed()), 1, 'EPSG:4490');
    const second = await city.draw(id, WEST, 2);

    expect(first).toMatchObject({
      ...{ userErrors: [], warnings: [], adjustment: { kind: 'REDRAW' } },
      grids: [{ version: 2, code: gridCode(COMMUNITY, 1), validFrom: first.effectiveAt }],
    });
    const now = await city.look(id);
    expect(now).toMatchObject({
      bbox: [102.7, 25, 102.71, 25.01],
      coordinateSystem: 'WGS84',
      boundary: WEST,
    });
    const past = await city.look(id, before(second.effectiveAt));
    expect(past).toMatchObject({ bbox: [102.7, 25, 102.72, 25.01], coordinateSystem: 'CGCS2000' });
    expect(past.boundary.coordinates[0]).toHaveLength(5);
    expect(past.areaM2).toBeCloseTo(2 * now.areaM2, 3);
    expect(past.areaM2 / (2015 * 1112)).toBeCloseTo(1, 2);
    expect(await city.look(id, before(first.effectiveAt))).toMatchObject({ boundary: null, bbox: null });
  });

  it('leaves with a rehearsal neither boundary nor version, and says the same', async () => {
    const id = await seed.grid(COMMUNITY);
    const input = { boundaries: [{ ...seen(id), boundary: drawn(WEST) }], idempotencyKey: 'draw' };

    const rehearsal = await city.act(REDRAW, { ...input, dryRun: true });
    const untouched = await city.look(id);
    const real = await city.act(REDRAW, input);
    const again = await city.act(REDRAW, input);

    expect(rehearsal).toMatchObject({ adjustment: null, grids: [], warnings: [], userErrors: [] });
    expect(untouched).toMatchObject({ boundary: null, version: 1 });
    expect(again).toEqual(real);
  });

  it('is told to others by its measures', async () => {
    const id = await seed.grid(COMMUNITY);

    await city.draw(id, WEST);

    expect(await city.test.owner.query('SELECT type, version, payload FROM outbox')).toMatchObject([
      {
        ...{ type: 'GridRedrawn', version: 2 },
        payload: { code: gridCode(COMMUNITY, 1), boundary: { west: 102.7, north: 25.01 } },
      },
    ]);
  });

  it('is refused with every fault at once, each with its place', async () => {
    const [a, b] = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
    const bowTie = polygon([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 2],
      [0, 0],
    ]);

    const { userErrors } = await city.act(REDRAW, {
      boundaries: [
        { ...seen(a), boundary: drawn(bowTie) },
        { ...seen(b), boundary: drawn(WEST, 'GCJ-02') },
      ],
    });

    expect(userErrors).toMatchObject([
      {
        code: 'BOUNDARY_INVALID',
        field: 'boundary',
        message: expect.stringMatching(/^第 1 .*coordinates\[0\]/) as string,
      },
      {
        code: 'COORDINATE_SYSTEM_UNSUPPORTED',
        field: 'boundary',
        message: expect.stringMatching(/^第 2 .*偏移/) as string,
      },
    ]);
    expect(await city.look(a)).toMatchObject({ boundary: null, version: 1 });
  });

  it('is refused for a grid named twice, for grids of two communities, and for another version', async () => {
    const [here, there] = [await seed.grid(COMMUNITY), await seed.grid(NEIGHBOUR)];
    const refused = async (...grids: object[]) =>
      (await city.act(REDRAW, { boundaries: grids.map((it) => ({ ...it, boundary: drawn(WEST) })) }))
        .userErrors;

    expect(await refused(seen(here), seen(here))).toMatchObject([{ field: 'boundaries' }]);
    expect(await refused(seen(here), seen(there))).toMatchObject([{ field: 'boundaries' }]);
    expect(await refused(seen(here, 7))).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }]);
    expect(await refused()).toMatchObject([{ field: 'boundaries' }]);
  });

  it('is not drawn by an officer of another place', async () => {
    const id = await seed.grid(COMMUNITY);
    const input = { boundaries: [{ ...seen(id), boundary: drawn(WEST) }] };

    const { errors } = await city.act(REDRAW, input, viewer('STREET_OFFICER', { places: [ELSEWHERE] }));

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is warned of, and not refused, when it overlaps a neighbour', async () => {
    const [a, b] = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
    await city.draw(a, WEST);

    const { warnings, grids } = await city.draw(b, boxed(102.709, 25, 102.72, 25.01));

    expect(warnings).toMatchObject([
      { code: 'OVERLAP', gridCodes: [gridCode(COMMUNITY, 1), gridCode(COMMUNITY, 2)] },
    ]);
    expect(warnings[0].areaM2 / (100.8 * 1112)).toBeCloseTo(1, 2);
    expect(grids).toHaveLength(1);
  });

  describe('when its grid is split', () => {
    const split = async (id: string, ...parts: (object | null)[]) =>
      city.act(SPLIT, {
        grid: seen(id, 2),
        parts: parts.map((it, at) => ({ name: `分${String(at)}`, ...(it ? { boundary: drawn(it) } : {}) })),
      });

    it('passes to parts that cover what it covered', async () => {
      const id = await seed.grid(COMMUNITY);
      await city.draw(id, WHOLE);

      const { userErrors, grids, effectiveAt } = await split(id, WEST, EAST);

      expect(userErrors).toEqual([]);
      const [closed, past] = [await city.look(id), await city.look(id, before(effectiveAt))];
      const areas = (grids as { areaM2: number }[]).map(({ areaM2 }) => areaM2);
      expect(areas.reduce((sum, it) => sum + it, 0)).toBeCloseTo(past.areaM2 as number, 1);
      expect(closed.boundary).toEqual(past.boundary);
    });

    it.each([
      ['parts that leave some of it out', [WEST, SOUTH_EAST], 'boundary', /相差 \d+ 平方米/],
      ['parts that overlap', [WHOLE, EAST], 'boundary', /第 1 和第 2 部分重叠 \d+ 平方米/],
      ['a part without', [WEST, null], 'parts', /都有边界/],
      ['no part that has one', [null, null], 'parts', /请给出各部分的边界/],
    ])('is refused for %s', async (_, parts, field, message) => {
      const id = await seed.grid(COMMUNITY);
      await city.draw(id, WHOLE);

      const { userErrors } = await split(id, ...parts);

      expect(userErrors).toMatchObject([{ field, message: expect.stringMatching(message) as string }]);
      expect(await city.look(id)).toMatchObject({ validTo: null, version: 2 });
    });
  });

  it('is united when its grid is merged with another, which must have one too', async () => {
    const [a, b, bare] = [await seed.grid(COMMUNITY), await seed.grid(COMMUNITY), await seed.grid(COMMUNITY)];
    await city.draw(a, WEST);
    await city.draw(b, EAST);
    const merge = (...grids: object[]) => city.act(MERGE, { grids, name: '合', kind: 'GENERAL' });

    const refused = await merge(seen(a, 2), seen(bare));
    const { grids } = await merge(seen(a, 2), seen(b, 2));

    expect(refused.userErrors).toMatchObject([{ field: 'grids' }]);
    const merged = await city.look(grids[0].id);
    expect(merged.boundary.coordinates).toHaveLength(1);
    expect(merged).toMatchObject({ bbox: [102.7, 25, 102.72, 25.01] });
  });
});
