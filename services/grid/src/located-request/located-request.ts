import type { Position } from '../boundary/boundary.js';
import { gridsAt } from '../boundary/grid-at.js';
import type { GridNearPoints } from '../boundary/grid-boundary.js';
import { isWithin, subtreeRange } from '@governance/shared';

/** A request that came in with a point on the ground and no grid. */
export interface UnplacedRequest {
  readonly id: string;
  readonly cityCode: string;
  readonly divisionCode: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Where a request lies: a grid, or none and why. */
export interface LocatedRequest {
  readonly request: UnplacedRequest;
  readonly grid: { readonly id: string; readonly code: string } | null;
  /** `NOT_COVERED`: in no grid. `OTHER_PLACE`: in a grid outside the place that the request names. */
  readonly reason: 'NOT_COVERED' | 'OTHER_PLACE' | null;
}

/** The point of a request. */
export const pointOf = ({ longitude, latitude }: UnplacedRequest): Position => [longitude, latitude];

/** Where requests lie, by the rule of `gridAt`; a grid outside the place that a request names does not count. */
export function locate(
  requests: readonly UnplacedRequest[],
  near: readonly GridNearPoints[],
): readonly LocatedRequest[] {
  const grids = gridsAt(requests.map(pointOf), near);
  return requests.map((request, index) => {
    const grid = grids[index] ?? null;
    if (!grid) return { request, grid, reason: 'NOT_COVERED' };
    return isWithin(grid.divisionCode, [subtreeRange(request.divisionCode)])
      ? { request, grid: { id: grid.id, code: grid.code }, reason: null }
      : { request, grid: null, reason: 'OTHER_PLACE' };
  });
}
