import { box, multiPolygon, polygon } from '../testing/boundaries';
import { geometryOf, type Polygon, type Ring } from './boundary';
import { parseBoundary } from './parse-boundary';

const parsed = (geojson: unknown, crs = 'WGS84') => geometryOf(parseBoundary(geojson, crs));
const SHELL = box(0, 0, 4, 4);
const HOLE = box(1, 1, 2, 2);

describe('a boundary', () => {
  it('comes out with shells counter-clockwise and holes clockwise, whichever way it was wound', () => {
    for (const shell of [SHELL, SHELL.toReversed()])
      for (const hole of [HOLE, HOLE.toReversed()]) {
        const { coordinates } = parsed(polygon(shell, hole)) as { coordinates: Polygon };
        expect(coordinates.map((ring) => turning(ring))).toEqual([1, -1]);
        expect(new Set(coordinates[0]?.map(String))).toEqual(new Set(SHELL.map(String)));
      }
  });

  it('may be a Feature, may repeat points and have altitudes, and is answered without them', () => {
    const dirty = [
      [0, 0, 12],
      [0, 0],
      [4, 0],
      [4, 0, 1],
      [4, 4],
      [0, 4],
      [0, 0],
    ];

    expect(parsed({ type: 'Feature', properties: {}, geometry: polygon(dirty) })).toEqual(polygon(SHELL));
  });

  it.each([
    [
      'a hole that touches the shell in a point',
      polygon(SHELL, [
        [0, 2],
        [1, 1],
        [1, 3],
        [0, 2],
      ]),
    ],
    ['holes that touch each other', polygon(SHELL, box(1, 1, 2, 2), box(2, 2, 3, 3))],
    ['parts that touch in a point', multiPolygon([box(0, 0, 1, 1)], [box(1, 1, 2, 2)])],
    ['a part inside the hole of another one', multiPolygon([SHELL, box(1, 1, 3, 3)], [box(1.5, 1.5, 2, 2)])],
    [
      'a ring that comes back to a corner',
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [2, 0],
          [0, 4],
          [0, 0],
        ].map(([x, y]) => (x === 2 ? [x, 0.5] : [x, y])),
      ),
    ],
  ])('may have %s', (_, geojson) => {
    expect(parsed(geojson).type).toBe(geojson.type);
  });
});

/** 1 for a ring that goes counter-clockwise, -1 for the other way. */
const turning = (ring: Ring): number =>
  Math.sign(
    ring.reduce((sum, [x, y], at) => {
      const [fromX, fromY] = ring[at - 1] ?? [x, y];
      return sum + fromX * y - x * fromY;
    }, 0),
  );
