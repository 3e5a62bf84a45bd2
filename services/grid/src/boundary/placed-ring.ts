import { orient2d } from 'robust-predicates';
import type { Position, Ring } from './boundary.js';

/** A ring and where in the GeoJSON it stands, e.g. `coordinates[0][2]`. */
export interface PlacedRing {
  readonly ring: Ring;
  readonly path: string;
}

/** Some square centimetres, in square degrees: less is the noise of the numbers. */
const LEAST_AREA = 1e-14;

/** Whether all corners of a closed ring lie on one line. */
export const isFlatRing = (ring: Ring): boolean =>
  ring.length < 4 ||
  ring.every((corner, index) => {
    const [[ax, ay], [bx, by]] = [ring[0] ?? corner, ring[index + 1] ?? corner];
    return orient2d(ax, ay, bx, by, corner[0], corner[1]) === 0;
  });

/** Whether a closed ring that does not cross itself encloses nothing. */
export const isEmptyRing = (ring: Ring): boolean =>
  ring.length < 4 || Math.abs(signedArea(ring)) < LEAST_AREA;

/** A ring of a polygon as RFC 7946 wants it: the shell, which comes first, counter-clockwise, holes clockwise. */
export const woundRing = ({ ring }: Pick<PlacedRing, 'ring'>, index: number): Ring =>
  signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed();

/** Twice the area in square degrees, above zero for a ring that goes counter-clockwise. */
function signedArea(ring: Ring): number {
  // From the first corner, so that large coordinates of a small ring cost no digits.
  const [[originX, originY]] = ring as readonly [Position];
  let sum = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[index + 1] ?? [originX, originY];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum;
}
