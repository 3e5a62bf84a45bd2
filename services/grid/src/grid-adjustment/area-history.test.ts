import { ANONYMOUS } from '@governance/shared';
import fc from 'fast-check';
import type { BoundaryGeometry, Polygon } from '../boundary/boundary';
import { extentOf, geometryOf, polygonsOf } from '../boundary/boundary';
import { shared, without } from '../boundary/clip-boundaries';
import { AdjustedCity, COMMUNITY, MERGE, seen, SPLIT } from '../testing/adjusted-city';
import { box, boxed } from '../testing/boundaries';

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly boundary: BoundaryGeometry;
}
interface Place {
  readonly gridCoverage: { readonly areaM2: number; readonly overlaps: object[]; readonly gapsM2: number[] };
  readonly grids: { readonly nodes: readonly Listed[] };
}

const PLACE = `query($code: DivisionCode!, $asOf: DateTime) { division(code: $code, asOf: $asOf) {
  gridCoverage { areaM2 overlaps { areaM2 } gapsM2 } grids(first: 100) { nodes { id version boundary } } } }`;

const moves = fc.array(
  fc.record({
    move: fc.constantFrom('split', 'merge'),
    pick: fc.nat(),
    cut: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    axis: fc.constantFrom('x', 'y'),
  }),
  { minLength: 2, maxLength: 6 },
);

describe('a history of splits and merges', () => {
  let city: AdjustedCity;
  const place = async (asOf: string | null = null): Promise<Place> =>
    ((await city.test.ask(ANONYMOUS, PLACE, { code: COMMUNITY, asOf })).data as { division: Place }).division;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());

  it('leaves the area covered as it was, with neither overlaps nor gaps', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (history) => {
        const seed = await city.begin();
        await city.draw(await seed.grid(COMMUNITY), boxed(102.7, 25, 102.72, 25.02));
        const before = await place();
        const instants: string[] = [];

        for (const { move, pick, cut, axis } of history) {
          const { nodes } = (await place()).grids;
          const [one, other] = [nodes[pick % nodes.length], nodes[(pick + 1) % nodes.length]];
          if (!one || !other) throw new Error('no grid is left');
          const { userErrors, effectiveAt } =
            move === 'merge' && nodes.length > 1
              ? await city.act(MERGE, { grids: [one, other].map(named), name: '合', kind: 'GENERAL' })
              : await city.act(SPLIT, { grid: named(one), parts: halves(one.boundary, cut, axis) });
          expect(userErrors).toEqual([]);
          instants.push(effectiveAt as string, new Date(Date.parse(effectiveAt as string) - 1).toISOString());
        }

        // Now, at each adjustment and the moment before it.
        for (const asOf of [null, ...instants]) {
          const { gridCoverage } = await place(asOf);
          expect(gridCoverage).toMatchObject({ overlaps: [], gapsM2: [] });
          expect(Math.abs(gridCoverage.areaM2 - before.gridCoverage.areaM2)).toBeLessThan(5);
        }
      }),
      { numRuns: 8 },
    );
  });
});

const named = ({ id, version }: Listed) => seen(id, version);

/** The two parts of a boundary left and right, or below and above, of a line. */
function halves(boundary: BoundaryGeometry, cut: number, axis: string): readonly object[] {
  const polygons = polygonsOf(boundary);
  const { west, south, east, north } = extentOf(polygons);
  const knife: Polygon = [
    (axis === 'x'
      ? box(west - 1e-3, south - 1e-3, west + (east - west) * cut, north + 1e-3)
      : box(west - 1e-3, south - 1e-3, east + 1e-3, south + (north - south) * cut)
    ).map(([x = 0, y = 0]) => [x, y] as const),
  ];
  return [shared(polygons, [knife]), without(polygons, [knife])].map((part, index) => ({
    name: `分${String(index)}`,
    boundary: { geometry: geometryOf({ polygons: part }), coordinateSystem: 'WGS84' },
  }));
}
