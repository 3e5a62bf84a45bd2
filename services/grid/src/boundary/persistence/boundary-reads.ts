import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type Boundary, type BoundaryGeometry, polygonsOf } from '../boundary.js';
import { type BoundaryWarning, boundaryWarnings } from '../boundary-warning.js';
import type { CoordinateSystem } from '../coordinate-system.js';
import { SqlBoundaryRepository } from './sql-boundary.repository.js';

/** The boundaries that grids of one city have now, by the grid's id. */
export async function currentBoundaries(
  database: Sql,
  city: string,
  gridIds: readonly string[],
): Promise<ReadonlyMap<string, Boundary>> {
  const rows = await rowsOf<{ id: string; coordinateSystem: CoordinateSystem; geometry: BoundaryGeometry }>(
    database,
    sql`SELECT grid_id AS id, coordinate_system AS "coordinateSystem", geometry FROM grid_boundary
        WHERE city_code = ${city} AND grid_id = ANY(${gridIds}) AND valid_to IS NULL`,
  );
  return new Map(
    rows.map(({ id, coordinateSystem, geometry }) => [
      id,
      { coordinateSystem, polygons: polygonsOf(geometry) },
    ]),
  );
}

/** What is to be said of the boundaries of a community at an instant, at which those of some grids changed. */
export async function warningsAt(
  database: Sql,
  divisionCode: string,
  changedIds: readonly string[],
  at: Date,
): Promise<readonly BoundaryWarning[]> {
  if (changedIds.length === 0) return [];
  const grids = await new SqlBoundaryRepository(database).findOfCommunities([divisionCode], at);
  return boundaryWarnings(grids, changedIds);
}
