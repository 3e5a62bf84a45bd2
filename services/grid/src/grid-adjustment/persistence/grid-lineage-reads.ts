import {
  type ChildListReader,
  groupBy,
  idsByCity,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql, { empty, raw } from 'sql-template-tag';
import { type GridAdjustment, type GridSuccession, MAX_SUCCESSIONS } from '../grid-adjustment.js';

const COLUMNS = sql`a.id, a.division_code AS "divisionCode", a.kind, a.reason, a.effective_at AS "effectiveAt",
  a.recorded_at AS "recordedAt"`;

/** Adjustments of one city. */
export const adjustmentsIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
): Promise<readonly GridAdjustment[]> =>
  rowsOf<GridAdjustment>(
    database,
    sql`SELECT ${COLUMNS} FROM grid_adjustment a WHERE a.city_code = ${city} AND a.id = ANY(${ids})`,
  );

/** Lineage of many grids in one direction, at most `MAX_SUCCESSIONS` each, in order of code. */
export function successionsOf(
  database: Sql,
  gridIds: readonly string[],
  from: 'predecessor_id' | 'successor_id',
): Promise<readonly GridSuccession[]> {
  const to = from === 'predecessor_id' ? 'successor_id' : 'predecessor_id';
  return readByCity(gridIds, (city, group) =>
    rowsOf<GridSuccession>(
      database,
      sql`SELECT link.* FROM unnest(${group}::text[]) AS start (id) CROSS JOIN LATERAL (
            SELECT l.${raw(to)} AS "gridId", start.id AS "ofGridId", l.millionths / 1000000.0::float8 AS weight,
              l.adjustment_id AS "adjustmentId"
            FROM grid_lineage l JOIN grid g ON g.city_code = l.city_code AND g.id = l.${raw(to)}
            WHERE l.city_code = ${city} AND l.${raw(from)} = start.id ORDER BY g.code LIMIT ${MAX_SUCCESSIONS}
          ) link`,
    ),
  );
}

/** Adjustments that touched each of many grids, the newest first. */
export const adjustmentsOfGrids = (database: Sql): ChildListReader<null, GridAdjustment> => ({
  readPages: async (gridIds, _, window) => {
    const lists = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<GridAdjustment & { gridId: string }>(
        database,
        sql`SELECT grid.id AS "gridId", row.* FROM unnest(${group}::text[]) AS grid (id) CROSS JOIN LATERAL (
              SELECT ${COLUMNS} FROM adjusted_grid t
              JOIN grid_adjustment a ON a.city_code = t.city_code AND a.id = t.adjustment_id
              WHERE t.city_code = ${city} AND t.grid_id = grid.id ${afterCursor(window)}
              ORDER BY a.id DESC LIMIT ${window.first + 1}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ gridId }) => gridId);
  },
  countEach: async (gridIds) => {
    const counts = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT grid_id AS id, count(*)::integer AS count FROM adjusted_grid
            WHERE city_code = ${city} AND grid_id = ANY(${group}) GROUP BY grid_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

const afterCursor = ({ after }: PageWindow) => (after ? sql`AND a.id < ${after[0]}` : empty);
