import pointInPolygon from 'point-in-polygon-hao';
import { boundaryFault } from './boundary-fault.js';
import { type Extent, extentOfRings, extentsMeet, type Position, type Ring } from './boundary.js';
import type { PlacedRing } from './placed-ring.js';
import { touchKey, type Touching } from './ring-crossings.js';

/**
 * Throws `BOUNDARY_INVALID` unless every hole lies in its shell, and neither holes nor polygons lie in one another; a
 * polygon may lie in a hole of another one. Of rings that do not cross.
 */
export function assertRingsNest(polygons: readonly (readonly PlacedRing[])[], touching: Touching): void {
  const rings = polygons.flat();
  const nesting = new Nesting(
    rings.map(({ ring }) => ring),
    touching,
  );
  let next = 0;
  const parts = polygons.map((placed): Part => {
    const [shell = 0, ...holes] = placed.map(() => next++);
    return { shell, holes };
  });
  for (const { shell, holes } of parts) {
    for (const hole of holes)
      if (nesting.side(hole, shell) !== 'inside')
        throw faultAt(rings[hole], 'HOLE_OUTSIDE', '内环不在外环之内');
    for (const [one, other] of nesting.pairs(holes))
      if (nesting.isInside(one, other) || nesting.isInside(other, one))
        throw faultAt(rings[other], 'OVERLAPPING', '内环互相重叠');
  }
  const ofShell = new Map(parts.map((part) => [part.shell, part]));
  for (const [one, other] of nesting.pairs(parts.map(({ shell }) => shell)))
    if (isInPart(nesting, one, ofShell.get(other)) || isInPart(nesting, other, ofShell.get(one)))
      throw faultAt(rings[other], 'OVERLAPPING', '多个部分互相重叠');
}

/** A polygon by the places of its rings in the list of all. */
interface Part {
  readonly shell: number;
  readonly holes: readonly number[];
}

function isInPart(nesting: Nesting, shell: number, part: Part | undefined): boolean {
  if (!part || !nesting.isInside(shell, part.shell)) return false;
  return !part.holes.some((hole) => nesting.side(shell, hole) === 'inside');
}

function faultAt(ring: PlacedRing | undefined, fault: 'HOLE_OUTSIDE' | 'OVERLAPPING', message: string) {
  return boundaryFault(fault, message, { path: ring?.path ?? 'coordinates', point: ring?.ring[0] });
}

/** On which side of each other rings lie that do not cross. */
class Nesting {
  private readonly extents: readonly Extent[];

  constructor(
    private readonly rings: readonly Ring[],
    private readonly touching: Touching,
  ) {
    this.extents = rings.map((ring) => extentOfRings([ring]));
  }

  /** Where one ring lies as seen from another; `both` when it passes through a point of it to the other side. */
  side(inner: number, outer: number): 'inside' | 'outside' | 'both' {
    const [one, other] = [this.rings[inner] ?? [], this.rings[outer] ?? []];
    if (!this.boxesMeet(inner, outer)) return 'outside';
    const found = new Set<boolean>();
    const samples = this.touching.has(touchKey(inner, outer)) ? withMiddles(one) : one.slice(0, 1);
    for (const point of samples) {
      const within = pointInPolygon([...point], [other as [number, number][]]);
      if (within !== 0) found.add(within);
    }
    if (found.size === 2) return 'both';
    return found.has(true) ? 'inside' : 'outside';
  }

  /** Whether any of one ring lies in another one. */
  isInside(inner: number, outer: number): boolean {
    return this.side(inner, outer) !== 'outside';
  }

  /** Pairs of rings whose boxes meet. */
  *pairs(places: readonly number[]): Generator<readonly [number, number]> {
    for (const [index, one] of places.entries())
      for (const other of places.slice(index + 1)) if (this.boxesMeet(one, other)) yield [one, other];
  }

  private boxesMeet(one: number, other: number): boolean {
    const [box, otherBox] = [this.extents[one], this.extents[other]];
    return box !== undefined && otherBox !== undefined && extentsMeet(box, otherBox);
  }
}

/** Corners and the middles between them: a piece may begin and end on another ring. */
const withMiddles = (ring: Ring): readonly Position[] =>
  ring.flatMap(([x, y], index): Position[] => {
    const next = ring[index + 1];
    return next
      ? [
          [x, y],
          [(x + next[0]) / 2, (y + next[1]) / 2],
        ]
      : [[x, y]];
  });
