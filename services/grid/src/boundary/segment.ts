import { orient2d } from 'robust-predicates';
import type { Position } from './boundary.js';

/** One straight piece of a ring, with the corners before and after it. */
export interface Segment {
  readonly from: Position;
  readonly to: Position;
  readonly before: Position;
  readonly after: Position;
  /** Which ring, which of its pieces, and how many it has. */
  readonly ring: number;
  readonly index: number;
  readonly count: number;
}

/** Where two segments meet: inside both, along a stretch, or with the end of one on the other. */
export interface Meeting {
  readonly kind: 'cross' | 'along' | 'touch';
  readonly point: Position;
}

/** How two segments meet, by exact arithmetic; null when they do not, or only as neighbours in their ring do. */
export function meeting(one: Segment, other: Segment): Meeting | null {
  const sides = [
    sideOf(one, other.from),
    sideOf(one, other.to),
    sideOf(other, one.from),
    sideOf(other, one.to),
  ] as const;
  const [a, b, c, d] = sides;
  if (a * b < 0 && c * d < 0) return { kind: 'cross', point: crossingPoint(one, other) };
  const ends = [
    ...(a === 0 && isBeside(one, other.from) ? [other.from] : []),
    ...(b === 0 && isBeside(one, other.to) ? [other.to] : []),
    ...(c === 0 && isBeside(other, one.from) ? [one.from] : []),
    ...(d === 0 && isBeside(other, one.to) ? [one.to] : []),
  ];
  const [point, ...more] = ends;
  if (!point) return null;
  if (more.some((it) => !isSame(it, point))) return { kind: 'along', point };
  return areNeighbours(one, other) ? null : { kind: 'touch', point };
}

/** Whether of two pieces of a ring that touch in a point, the ring's one way through it crosses its other way. */
export function isRunThrough(one: Segment, other: Segment, point: Position): boolean {
  const [from, to] = wayThrough(one, point);
  const [otherFrom, otherTo] = wayThrough(other, point);
  return isBetween(point, [from, to], otherFrom) !== isBetween(point, [from, to], otherTo);
}

/** Above zero, below zero or zero: on which side of a segment's line a point lies, or on it. */
const sideOf = ({ from, to }: Segment, point: Position): number =>
  Math.sign(orient2d(from[0], from[1], to[0], to[1], point[0], point[1]));

/** Of a point on a segment's line: whether it lies on the segment. */
const isBeside = ({ from, to }: Segment, [x, y]: Position): boolean =>
  Math.min(from[0], to[0]) <= x &&
  x <= Math.max(from[0], to[0]) &&
  Math.min(from[1], to[1]) <= y &&
  y <= Math.max(from[1], to[1]);

const isSame = (one: Position, other: Position): boolean => one[0] === other[0] && one[1] === other[1];

function areNeighbours(one: Segment, other: Segment): boolean {
  if (one.ring !== other.ring) return false;
  const apart = Math.abs(one.index - other.index);
  return apart === 1 || apart === one.count - 1;
}

function wayThrough({ from, to, before, after }: Segment, point: Position): readonly [Position, Position] {
  if (isSame(from, point)) return [before, to];
  return isSame(to, point) ? [from, after] : [from, to];
}

/** Whether a direction from a centre lies on the way round, counter-clockwise, from one direction to another. */
function isBetween(
  centre: Position,
  [from, to]: readonly [Position, Position],
  direction: Position,
): boolean {
  const turn = (a: Position, b: Position): number =>
    Math.sign(orient2d(centre[0], centre[1], b[0], b[1], a[0], a[1]));
  const [wide, first, second] = [turn(from, to), turn(from, direction), turn(direction, to)];
  if (wide === 0) return first > 0;
  return wide > 0 ? first > 0 && second > 0 : !(turn(to, direction) >= 0 && turn(direction, from) >= 0);
}

function crossingPoint(one: Segment, other: Segment): Position {
  const [x, y] = one.from;
  const [dx, dy] = [one.to[0] - x, one.to[1] - y];
  const [ex, ey] = [other.to[0] - other.from[0], other.to[1] - other.from[1]];
  const along = ((other.from[0] - x) * ey - (other.from[1] - y) * ex) / (dx * ey - dy * ex);
  return [x + along * dx, y + along * dy];
}
