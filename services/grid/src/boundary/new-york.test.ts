import { DomainError } from '@governance/shared';
import { evenOddOf } from '../testing/even-odd';
import { CROSSING, EMPTY, NEW_YORK, SOUND, UNCLOSED } from '../testing/new-york';
import { extentOf, geometryOf, type Position } from './boundary';
import { gridsAt } from './grid-at';
import type { GridNearPoints } from './grid-boundary';
import { parseBoundary } from './parse-boundary';

/** What the parser says of each feature: null of a sound one. */
const faults: ReadonlyMap<string, string | null> = new Map(
  NEW_YORK.map((feature) => [feature.properties.name, faultOf(feature)]),
);
const because = (reason: RegExp): readonly string[] =>
  [...faults].filter(([, fault]) => fault !== null && reason.test(fault)).map(([name]) => name);

describe('the neighbourhoods of a real city', () => {
  it('are sound but for four rings that are not closed, two that cross themselves and one without area', () => {
    expect(because(/未闭合.*coordinates\[0\]/).toSorted()).toEqual(UNCLOSED.toSorted());
    expect(because(/自相交|重复/).toSorted()).toEqual(CROSSING.toSorted());
    expect(because(/没有围出/)).toEqual(EMPTY);
    expect([...faults.values()].filter((fault) => fault !== null)).toHaveLength(7);
    expect(SOUND).toHaveLength(181);
  });

  it('hold ten thousand points as an even-odd count of all polygons does', () => {
    const random = randomFrom(20_261_122);
    const points = Array.from({ length: 10_000 }, (): Position => [
      -74.26 + random() * 0.57,
      40.49 + random() * 0.43,
    ]);
    const near = SOUND.map((feature, index) => nearPoints(feature, index, points));

    const found = gridsAt(points, near).map((grid) => grid?.code ?? null);

    const naive = SOUND.map(({ geometry }) => evenOddOf(geometry));
    const expected = points.map(([longitude, latitude]) => {
      const at = naive.findIndex((holds) => holds(longitude, latitude));
      return at < 0 ? null : codeOf(at);
    });
    expect(found).toEqual(expected);
    expect(new Set(found).size).toBeGreaterThan(170);
  });
});

function faultOf(feature: unknown): string | null {
  try {
    parseBoundary(feature, 'WGS84');
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

const codeOf = (index: number): string => `530112003001${String(index).padStart(3, '0')}`;

/** A neighbourhood as a grid, with the points in its box, as the database finds them. */
function nearPoints(feature: unknown, index: number, points: readonly Position[]): GridNearPoints {
  const boundary = parseBoundary(feature, 'WGS84');
  const { west, south, east, north } = extentOf(boundary.polygons);
  const code = codeOf(index);
  return {
    ...{
      id: code,
      divisionCode: code.slice(0, 12),
      code,
      version: 1,
      name: code,
      kind: 'GENERAL',
      networks: [],
    },
    ...{ households: null, serviceRadiusM: null, difficulty: null, parentGridId: null, quarterIds: [] },
    ...{ responsibleOrganizationId: null, validFrom: new Date(0), validTo: null },
    geometry: geometryOf(boundary),
    places: points.flatMap(([x, y], place) =>
      x >= west && x <= east && y >= south && y <= north ? [place] : [],
    ),
  };
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
