import { DomainError } from '@governance/shared';
import type { Position } from './boundary.js';

/** What can be wrong with a boundary. */
export type BoundaryFault =
  | 'MALFORMED'
  | 'TOO_LARGE'
  | 'POSITION'
  | 'UNCLOSED'
  | 'EMPTY'
  | 'DUPLICATE'
  | 'CROSSING'
  | 'OVERLAPPING'
  | 'HOLE_OUTSIDE';

/** Where in a GeoJSON geometry, e.g. `coordinates[0][2]`, and on the ground. */
export interface FaultPlace {
  readonly path: string;
  readonly point?: Position | undefined;
}

/** `BOUNDARY_INVALID` on the field `boundary`; its message ends with the place, its details name fault, path and point. */
export function boundaryFault(
  fault: BoundaryFault,
  message: string,
  { path, point }: FaultPlace,
): DomainError {
  const at = point ? `,位于 [${point.join(', ')}]` : '';
  return new DomainError('BOUNDARY_INVALID', `${message}(${path}${at})`, {
    field: 'boundary',
    fault,
    path,
    ...(point ? { point } : {}),
  });
}
