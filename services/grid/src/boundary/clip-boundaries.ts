import { Clipper, ClipType, FillRule, type Paths64, type PolyPath64, PolyTree64 } from 'clipper2-ts';
import { areaOf } from './boundary-area.js';
import { extentOf, extentsMeet, type Polygon, type Position, type Ring } from './boundary.js';
import { isEmptyRing, woundRing } from './placed-ring.js';

/**
 * Polygons put together and taken apart by Clipper2, on a lattice of 1e-8 degrees, about a millimetre: corners that
 * two boundaries share stay shared, and slivers thinner than that are no faults of anybody.
 */
const STEPS_PER_DEGREE = 1e8;

/** All that any of several boundaries covers. */
export const united = (parts: readonly (readonly Polygon[])[]): readonly Polygon[] =>
  clipped(ClipType.Union, parts.flat(), []);

/** All that both of two boundaries cover. */
export const shared = (one: readonly Polygon[], other: readonly Polygon[]): readonly Polygon[] =>
  extentsMeet(extentOf(one), extentOf(other)) ? clipped(ClipType.Intersection, one, other) : [];

/** All that a boundary covers and another one does not. */
export const without = (one: readonly Polygon[], other: readonly Polygon[]): readonly Polygon[] =>
  clipped(ClipType.Difference, one, other);

/** Square metres that two boundaries have in common. */
export const sharedArea = (one: readonly Polygon[], other: readonly Polygon[]): number =>
  areaOf(shared(one, other));

/** Square metres that exactly one of two boundaries covers. */
export const differingArea = (one: readonly Polygon[], other: readonly Polygon[]): number =>
  areaOf(without(one, other)) + areaOf(without(other, one));

function clipped(type: ClipType, one: readonly Polygon[], other: readonly Polygon[]): readonly Polygon[] {
  const { west, south } = extentOf([...one, ...other]);
  const origin: Position = [inSteps(west), inSteps(south)];
  const tree = new PolyTree64();
  // Shells wind one way and holes the other, so a hole takes away from its own shell and from nothing else.
  Clipper.booleanOpWithPolyTree(type, pathsOf(one, origin), pathsOf(other, origin), tree, FillRule.NonZero);
  return polygonsIn(tree, origin);
}

const inSteps = (degrees: number): number => Math.round(degrees * STEPS_PER_DEGREE);

/** Small integers, counted from a corner of the area, so that the library's arithmetic is exact. */
const pathsOf = (polygons: readonly Polygon[], [west, south]: Position): Paths64 =>
  polygons.flatMap((rings) =>
    rings.map((ring) => ring.slice(1).map(([x, y]) => ({ x: inSteps(x) - west, y: inSteps(y) - south }))),
  );

function polygonsIn(node: PolyPath64, origin: Position): readonly Polygon[] {
  const found: Polygon[] = [];
  for (const shell of childrenOf(node)) {
    const holes = childrenOf(shell);
    // Islands in a hole are polygons of their own.
    found.push(...holes.flatMap((hole) => polygonsIn(hole, origin)));
    const rings = [shell, ...holes].map((it) => ringOf(it, origin));
    if (rings[0] && isEmptyRing(rings[0])) continue;
    found.push(rings.filter((ring) => !isEmptyRing(ring)).map((ring, place) => woundRing({ ring }, place)));
  }
  return found;
}

const childrenOf = (node: PolyPath64): readonly PolyPath64[] =>
  Array.from({ length: node.count }, (_, index) => node.child(index));

function ringOf({ poly }: PolyPath64, [west, south]: Position): Ring {
  const open = (poly ?? []).map(({ x, y }): Position => [
    (west + x) / STEPS_PER_DEGREE,
    (south + y) / STEPS_PER_DEGREE,
  ]);
  return [...open, ...open.slice(0, 1)];
}
