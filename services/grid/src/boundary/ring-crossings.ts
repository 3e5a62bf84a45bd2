import Flatbush from 'flatbush';
import { boundaryFault } from './boundary-fault.js';
import type { PlacedRing } from './placed-ring.js';
import { isRunThrough, meeting, type Segment } from './segment.js';

/** Pairs of rings that touch in points, as `one other` by their places in the list, both ways round. */
export type Touching = ReadonlySet<string>;

/** The key of two rings in `Touching`. */
export const touchKey = (one: number, other: number): string => `${String(one)} ${String(other)}`;

/**
 * Throws `BOUNDARY_INVALID` where a ring crosses or runs along itself or another one. Answers which rings touch: points
 * may be shared, as with a hole that reaches the shell or a ring that comes back to one of its corners.
 */
export function assertRingsDoNotCross(rings: readonly PlacedRing[]): Touching {
  const segments = rings.flatMap(({ ring }, place) => segmentsOf(ring, place));
  const index = indexOf(segments);
  const touching = new Set<string>();
  for (const [place, segment] of segments.entries()) {
    const { west, south, east, north } = boxOf(segment);
    for (const at of index.search(west, south, east, north, (it) => it > place)) {
      const other = segments[at];
      const met = other && meeting(segment, other);
      if (!met) continue;
      const path = rings[other.ring]?.path ?? '';
      const isSameRing = segment.ring === other.ring;
      if (met.kind === 'along')
        throw boundaryFault('CROSSING', '边界线有一段重复', { path, point: met.point });
      if (met.kind === 'cross' || (isSameRing && isRunThrough(segment, other, met.point)))
        throw boundaryFault('CROSSING', isSameRing ? '边界线自相交' : '边界线互相交叉', {
          path,
          point: met.point,
        });
      touching.add(touchKey(segment.ring, other.ring)).add(touchKey(other.ring, segment.ring));
    }
  }
  return touching;
}

function segmentsOf(ring: PlacedRing['ring'], place: number): readonly Segment[] {
  const count = ring.length - 1;
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    // The corners before and after; the ring closes with a repetition of its first one.
    const before = ring[index === 0 ? count - 1 : index - 1];
    const after = ring[index + 2] ?? ring[1];
    return from && before && after ? [{ from, to, before, after, ring: place, index, count }] : [];
  });
}

function indexOf(segments: readonly Segment[]): Flatbush {
  const index = new Flatbush(segments.length);
  for (const segment of segments) {
    const { west, south, east, north } = boxOf(segment);
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

const boxOf = ({ from, to }: Segment) => ({
  west: Math.min(from[0], to[0]),
  south: Math.min(from[1], to[1]),
  east: Math.max(from[0], to[0]),
  north: Math.max(from[1], to[1]),
});
