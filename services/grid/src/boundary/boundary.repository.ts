import type { Position } from './boundary.js';
import type { BoundaryMeasures, BoundedGrid, GridGeometry, GridNearPoints } from './grid-boundary.js';

/** Every stored boundary. `asOf` null means now, and for a grid that is closed, the last one it had. */
export interface BoundaryRepository {
  findMeasures(gridIds: readonly string[], asOf: Date | null): Promise<readonly BoundaryMeasures[]>;
  findGeometries(gridIds: readonly string[], asOf: Date | null): Promise<readonly GridGeometry[]>;
  /** Grids of communities that have a boundary, at most `MAX_BOUNDED_GRIDS` each, in order of code. */
  findOfCommunities(codes: readonly string[], asOf: Date | null): Promise<readonly BoundedGrid[]>;
  /** Grids that stand at an instant and whose boxes hold points, in order of code: one statement. */
  findNear(points: readonly Position[], asOf: Date | null): Promise<readonly GridNearPoints[]>;
}
