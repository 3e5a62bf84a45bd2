import { readByCity, rowsOf, rowsUnderPlaces, type Sql, validAt } from '@governance/shared';
import sql, { raw, type Sql as SqlText } from 'sql-template-tag';
import { GRIDS, SELECT_GRIDS } from '../../grid/persistence/grid-statements.js';
import type { Position } from '../boundary.js';
import type { BoundaryRepository } from '../boundary.repository.js';
import {
  type BoundaryMeasures,
  type BoundedGrid,
  type GridGeometry,
  type GridNearPoints,
  MAX_BOUNDED_GRIDS,
} from '../grid-boundary.js';

/** Boundaries in PostgreSQL. */
export class SqlBoundaryRepository implements BoundaryRepository {
  constructor(private readonly database: Sql) {}

  findMeasures(gridIds: readonly string[], asOf: Date | null): Promise<readonly BoundaryMeasures[]> {
    return this.newestOf<BoundaryMeasures>(MEASURES, gridIds, asOf);
  }

  findGeometries(gridIds: readonly string[], asOf: Date | null): Promise<readonly GridGeometry[]> {
    return this.newestOf<GridGeometry>(GEOMETRY, gridIds, asOf);
  }

  async findOfCommunities(codes: readonly string[], asOf: Date | null): Promise<readonly BoundedGrid[]> {
    const grids = await rowsUnderPlaces<BoundedGrid>(this.database, codes, {
      alias: 'g',
      select: sql`SELECT g.id, g.division_code AS "divisionCode", g.code, v.name, v.kind, v.parent_grid_id AS "parentGridId", b.area_m2 AS "areaM2", b.geometry
        FROM ${GRIDS} JOIN grid_boundary b ON b.city_code = g.city_code AND b.grid_id = g.id`,
      conditions: [validAt('v', asOf), validAt('b', asOf)],
      tail: sql`ORDER BY g.code LIMIT ${MAX_BOUNDED_GRIDS}`,
    });
    return [...grids.values()].flat();
  }

  findNear(points: readonly Position[], asOf: Date | null): Promise<readonly GridNearPoints[]> {
    const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return rowsOf<GridNearPoints>(
      this.database,
      // Grids are few and points many: the geometry of a grid comes once, however many points it may hold.
      sql`SELECT grid.*, b.geometry, near.places FROM (
            SELECT b.city_code, b.grid_id, b.valid_from, array_agg(p.place::integer - 1 ORDER BY p.place) AS places
            FROM unnest(${longitudes}::float8[], ${latitudes}::float8[]) WITH ORDINALITY AS p (x, y, place)
            CROSS JOIN LATERAL (
              SELECT * FROM grid_boundary held
              WHERE box(point(held.west, held.south), point(held.east, held.north)) && box(point(p.x, p.y), point(p.x, p.y))
              OFFSET 0 -- a fence: each point looks into the index of boxes, whatever the planner knows of the table
            ) b WHERE ${validAt('b', asOf)}
            GROUP BY b.city_code, b.grid_id, b.valid_from
          ) near
          JOIN grid_boundary b USING (city_code, grid_id, valid_from)
          CROSS JOIN LATERAL (
            ${SELECT_GRIDS} WHERE g.city_code = near.city_code AND g.id = near.grid_id AND ${validAt('v', asOf)}
          ) grid ORDER BY grid.code`,
    );
  }

  private newestOf<T>(columns: string, gridIds: readonly string[], asOf: Date | null): Promise<readonly T[]> {
    const at: SqlText = asOf === null ? sql`TRUE` : validAt('b', asOf);
    return readByCity(gridIds, (city, group) =>
      rowsOf<T>(
        this.database,
        sql`SELECT DISTINCT ON (b.grid_id) ${raw(columns)} FROM grid_boundary b
            WHERE b.city_code = ${city} AND b.grid_id = ANY(${group}) AND ${at}
            ORDER BY b.grid_id, b.valid_from DESC`,
      ),
    );
  }
}

const GEOMETRY = 'b.grid_id AS "gridId", b.geometry';
const MEASURES = `b.grid_id AS "gridId", b.coordinate_system AS "coordinateSystem", b.area_m2 AS "areaM2",
  b.west, b.south, b.east, b.north`;
