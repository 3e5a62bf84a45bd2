import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { areaOf } from '../boundary-area.js';
import { type Boundary, countPoints, extentOf, geometryOf } from '../boundary.js';
import { gridBoundaryTable } from './grid-boundary.table.js';

/** Gives a locked grid a boundary from an instant on; the one it had ends then. */
export async function drawBoundary(
  manager: EntityManager,
  gridId: string,
  boundary: Boundary,
  validFrom: Date,
): Promise<void> {
  const { polygons, coordinateSystem } = boundary;
  await endBoundary(manager, gridId, validFrom);
  await manager.insert(gridBoundaryTable, {
    cityCode: cityOfId(gridId),
    gridId,
    validFrom,
    coordinateSystem,
    ...extentOf(polygons),
    geometry: geometryOf(boundary),
    areaM2: areaOf(polygons),
    points: countPoints(polygons),
  });
}

/** Ends the boundary of a locked grid, if it has one. */
export async function endBoundary(database: Sql, gridId: string, at: Date): Promise<void> {
  await rowsOf(
    database,
    sql`WITH ended AS (
          UPDATE grid_boundary SET valid_to = ${at}
          WHERE city_code = ${cityOfId(gridId)} AND grid_id = ${gridId} AND valid_to IS NULL RETURNING 1
        ) SELECT count(*) FROM ended`,
  );
}
