import { DomainError } from '@governance/shared';
import type { Grid } from '../grid/grid.js';
import { polygonsOf, type Position } from './boundary.js';
import { coversPoint } from './covers-point.js';
import type { GridNearPoints } from './grid-boundary.js';

/** So many points can be placed at once. */
const MAX_POINTS_AT_ONCE = 1000;

/**
 * The grid that each point lies in, null where there is none. A boundary's edge belongs to it. Of several grids a
 * micro-grid goes before the grid that it is part of, then the lowest code: so a shared edge has one answer for ever.
 */
export function gridsAt(
  points: readonly Position[],
  near: readonly GridNearPoints[],
): readonly (Grid | null)[] {
  const found = points.map((): GridNearPoints[] => []);
  for (const grid of near) {
    const polygons = polygonsOf(grid.geometry);
    for (const place of grid.places) {
      const point = points[place];
      if (point && coversPoint(polygons, point)) found[place]?.push(grid);
    }
  }
  return found.map(chosen);
}

/** Throws what is wrong with points that are to be placed. */
export function assertPlaceable(points: readonly Position[]): void {
  if (points.length > MAX_POINTS_AT_ONCE)
    throw new DomainError('INVALID_INPUT', `一次最多查询 ${String(MAX_POINTS_AT_ONCE)} 个点`, {
      field: 'points',
    });
  const wrong = points.findIndex(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90));
  if (wrong >= 0)
    throw new DomainError('INVALID_INPUT', `第 ${String(wrong + 1)} 个点超出经度 ±180、纬度 ±90 的范围`, {
      field: 'points',
    });
}

function chosen(grids: readonly GridNearPoints[]): Grid | null {
  const parents = new Set(grids.map(({ parentGridId }) => parentGridId));
  const smallest = grids.filter(({ id }) => !parents.has(id));
  return smallest.reduce<Grid | null>((lowest, it) => (lowest && lowest.code < it.code ? lowest : it), null);
}
