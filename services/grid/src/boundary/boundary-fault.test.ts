import fc from 'fast-check';
import { box, multiPolygon, polygon, refusal } from '../testing/boundaries';
import { parseBoundary } from './parse-boundary';

const SHELL = box(0, 0, 4, 4);
const HOLE = box(1, 1, 2, 2);

describe('a boundary', () => {
  it.each([
    ['a point', { type: 'Point', coordinates: [0, 0] }, 'MALFORMED', 'type', undefined],
    ['nothing', polygon(), 'EMPTY', 'coordinates', undefined],
    ['a ring that is no list', polygon('ring'), 'MALFORMED', 'coordinates[0]', undefined],
    ['an empty ring', polygon(SHELL, []), 'EMPTY', 'coordinates[1]', undefined],
    ['text for a number', polygon([['0', 0]]), 'POSITION', 'coordinates[0][0]', undefined],
    [
      'latitude before longitude',
      polygon(box(24.9, 102.6, 25, 102.7)),
      'POSITION',
      'coordinates[0][0]',
      [24.9, 102.6],
    ],
    [
      'a point off the earth',
      polygon([
        [0, 0],
        [200, 0],
        [0, 1],
        [0, 0],
      ]),
      'POSITION',
      'coordinates[0][1]',
      [200, 0],
    ],
    [
      'an unclosed ring',
      multiPolygon([SHELL], [box(5, 5, 6, 6).slice(0, 4)]),
      'UNCLOSED',
      'coordinates[1][0]',
      [5, 6],
    ],
    [
      'two corners',
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      'EMPTY',
      'coordinates[0]',
      [0, 0],
    ],
    [
      'a straight line',
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
      'EMPTY',
      'coordinates[0]',
      [0, 0],
    ],
    [
      'a bow tie',
      polygon([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 3],
        [0, 0],
      ]),
      'CROSSING',
      'coordinates[0]',
      [1.2, 1.2],
    ],
    [
      'a bow tie knotted at a corner',
      polygon([
        [0, 0],
        [1, 1],
        [2, 3],
        [2, 0],
        [1, 1],
        [0, 2],
        [0, 0],
      ]),
      'CROSSING',
      'coordinates[0]',
      [1, 1],
    ],
    [
      'a spike',
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [4, 6],
        [4, 4],
        [0, 4],
        [0, 0],
      ]),
      'CROSSING',
      'coordinates[0]',
      undefined,
    ],
    ['a hole outside', polygon(SHELL, box(5, 5, 6, 6)), 'HOLE_OUTSIDE', 'coordinates[1]', [5, 5]],
    [
      'a hole that crosses the shell',
      polygon(SHELL, box(3, 3, 5, 5)),
      'CROSSING',
      'coordinates[1]',
      undefined,
    ],
    [
      'a hole that leaves through corners',
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [2, 2],
          [0, 4],
          [0, 0],
        ],
        [
          [1, 1],
          [2, 2],
          [2, 3],
          [1, 1],
        ],
      ),
      'CROSSING',
      'coordinates[1]',
      undefined,
    ],
    ['the same ring twice', polygon(SHELL, SHELL.toReversed()), 'DUPLICATE', 'coordinates[1]', [0, 0]],
    [
      'a hole in a hole',
      polygon(SHELL, box(1, 1, 3, 3), box(1.5, 1.5, 2, 2)),
      'OVERLAPPING',
      'coordinates[2]',
      [1.5, 1.5],
    ],
    ['a part in a part', multiPolygon([SHELL], [HOLE]), 'OVERLAPPING', 'coordinates[1][0]', [1, 1]],
    [
      'parts that share an edge',
      multiPolygon([box(0, 0, 1, 1)], [box(1, 0, 2, 1)]),
      'CROSSING',
      undefined,
      undefined,
    ],
    [
      'too many points',
      polygon(Array.from({ length: 10_001 }, (_, at) => [at / 1e4, 0])),
      'TOO_LARGE',
      'coordinates',
      undefined,
    ],
  ])('is refused for %s, with the place', (_, geojson, fault, path, point) => {
    expect(refusal(geojson)).toMatchObject({
      ...{ code: 'BOUNDARY_INVALID', field: 'boundary', fault },
      ...(path === undefined ? {} : { path, message: expect.stringContaining(path) as string }),
      ...(point === undefined ? {} : { point: point.map((it) => expect.closeTo(it, 9) as number) }),
    });
  });

  const round = (radii: readonly number[]) =>
    radii.map((radius, at) => {
      const angle = (2 * Math.PI * at) / radii.length;
      return [(radius / 1e4) * Math.cos(angle), (radius / 1e4) * Math.sin(angle)];
    });
  const closed = (corners: readonly number[][]) => polygon([...corners, corners[0]]);

  it('is sound for every star around a point', () => {
    const radii = fc.array(fc.integer({ min: 100, max: 1000 }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(radii, (star) => {
        expect(parseBoundary(closed(round(star)), 'WGS84').polygons).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  it('is found out when two corners of a convex ring change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), fc.nat(), fc.nat(), (count, one, other) => {
        const corners = round(Array.from({ length: count }, () => 500));
        const [here, there] = [one % count, (one + 1 + (other % (count - 1))) % count];
        [corners[here], corners[there]] = [corners[there] ?? [], corners[here] ?? []];
        expect(refusal(closed(corners))).toMatchObject({ fault: 'CROSSING' });
      }),
      { numRuns: 50 },
    );
  });
});
