import { areaOf } from './boundary-area.js';
import { extentOf, extentsMeet, type Polygon, polygonsOf } from './boundary.js';
import { sharedArea, united } from './clip-boundaries.js';
import type { BoundedGrid } from './grid-boundary.js';

/** Two grids that cover the same ground. */
interface GridOverlap {
  readonly grids: readonly [BoundedGrid, BoundedGrid];
  readonly areaM2: number;
}

/** How well the grids of a community cover it. */
export interface GridCoverage {
  /** Grids that have a boundary and are no part of another one. */
  readonly boundedGrids: number;
  /** What they cover together, each patch once, in square metres. */
  readonly areaM2: number;
  /** Largest first, at most `MAX_OVERLAPS`. */
  readonly overlaps: readonly GridOverlap[];
  /** Areas that grids enclose and none covers, in square metres, largest first, at most `MAX_GAPS`. */
  readonly gapsM2: readonly number[];
}

/** Less than a square metre is the width of a drawn line. */
const NOTABLE_M2 = 1;
/** A report names at most so many overlaps and gaps. */
const MAX_OVERLAPS = 50;
const MAX_GAPS = 50;
/** Coverage is computed for at most so many grids and points: what one community has. */
const MAX_GRIDS = 200;
const MAX_POINTS = 50_000;

/**
 * Overlaps of the wanted grids of one community with any of them, and gaps between all; null for more than one community
 * has.
 */
export function coverageOf(
  grids: readonly BoundedGrid[],
  isWanted: (grid: BoundedGrid) => boolean = () => true,
): GridCoverage | null {
  const shapes = grids.map((grid): Shape => {
    const polygons = polygonsOf(grid.geometry);
    return { grid, polygons, extent: extentOf(polygons) };
  });
  const points = shapes
    .flatMap(({ polygons }) => polygons.flat())
    .reduce((sum, ring) => sum + ring.length, 0);
  if (shapes.length > MAX_GRIDS || points > MAX_POINTS) return null;
  const whole = shapes.filter(({ grid }) => grid.parentGridId === null);
  const cover = united(whole.map(({ polygons }) => polygons));
  return {
    boundedGrids: whole.length,
    areaM2: areaOf(cover),
    overlaps: overlapsOf(shapes, isWanted).slice(0, MAX_OVERLAPS),
    gapsM2: gapsIn(cover).slice(0, MAX_GAPS),
  };
}

interface Shape {
  readonly grid: BoundedGrid;
  readonly polygons: readonly Polygon[];
  readonly extent: ReturnType<typeof extentOf>;
}

/** A micro-grid lies in its grid as it should; what two parts of the same whole share is an overlap. */
function overlapsOf(
  shapes: readonly Shape[],
  isWanted: (grid: BoundedGrid) => boolean,
): readonly GridOverlap[] {
  return shapes
    .flatMap((one, index) =>
      shapes
        .slice(index + 1)
        .filter(
          ({ grid }) => grid.parentGridId === one.grid.parentGridId && (isWanted(grid) || isWanted(one.grid)),
        )
        .filter(({ extent }) => extentsMeet(extent, one.extent))
        .map((other): GridOverlap => ({
          grids: [one.grid, other.grid],
          areaM2: sharedArea(one.polygons, other.polygons),
        })),
    )
    .filter(({ areaM2 }) => areaM2 >= NOTABLE_M2)
    .sort((a, b) => b.areaM2 - a.areaM2);
}

/** An island of grids in a hole of others fills some of it. */
function gapsIn(cover: readonly Polygon[]): readonly number[] {
  const shells = cover.map(([shell]) => shell ?? []);
  return cover
    .flatMap(([, ...holes]) => holes)
    .map((hole) => {
      const islands = shells.filter((shell) => isWithinBox(shell, hole));
      return areaOf([[hole]]) - islands.reduce((sum, shell) => sum + sharedArea([[shell]], [[hole]]), 0);
    })
    .filter((areaM2) => areaM2 >= NOTABLE_M2)
    .sort((a, b) => b - a);
}

function isWithinBox(inner: Polygon[number], outer: Polygon[number]): boolean {
  const [one, other] = [extentOf([[inner]]), extentOf([[outer]])];
  return (
    one.west >= other.west && one.east <= other.east && one.south >= other.south && one.north <= other.north
  );
}
