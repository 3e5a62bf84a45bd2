import { cityOfId, readByCity, rowsOf, type Sql, validAt } from '@governance/shared';
import sql, { raw } from 'sql-template-tag';
import { MAX_WORKERS_OF_GRID } from '../../grid-worker/grid-worker.js';
import { type AssignmentsAround, type GridAssignment, MAX_GRIDS_OF_WORKER } from '../grid-assignment.js';

const COLUMNS = sql`a.grid_id AS "gridId", a.worker_id AS "workerId", a.role, a.valid_from AS since, a.valid_to AS until`;

/** On which side of assignments somebody stands. */
type Side = 'grid_id' | 'worker_id';
const MOST: Readonly<Record<Side, number>> = {
  grid_id: MAX_WORKERS_OF_GRID,
  worker_id: MAX_GRIDS_OF_WORKER,
};

/** Assignments of many grids or workers at an instant; now without one. */
export const assignmentsOf = (
  database: Sql,
  side: Side,
  ids: readonly string[],
  asOf: Date | null,
): Promise<readonly GridAssignment[]> =>
  readByCity(ids, (city, group) =>
    rowsOf<GridAssignment>(
      database,
      sql`SELECT row.* FROM unnest(${group}::text[]) AS owner (id)
          CROSS JOIN LATERAL (
            SELECT ${COLUMNS} FROM grid_assignment a
            WHERE a.city_code = ${city} AND a.${raw(side)} = owner.id AND ${validAt('a', asOf)}
            ORDER BY a.valid_from, a.worker_id, a.grid_id LIMIT ${MOST[side]}
          ) row`,
    ),
  );

/** Every assignment that one grid or worker has or had. */
export const assignmentHistory = (
  database: Sql,
  side: Side,
  id: string,
): Promise<readonly GridAssignment[]> =>
  rowsOf<GridAssignment>(
    database,
    sql`SELECT ${COLUMNS} FROM grid_assignment a WHERE a.city_code = ${cityOfId(id)} AND a.${raw(side)} = ${id}
        ORDER BY a.valid_from`,
  );

/** What a new assignment must fit in with. The grid and the worker are held by the caller. */
export async function assignmentsAround(
  database: Sql,
  gridId: string,
  workerId: string,
): Promise<AssignmentsAround> {
  const [grid] = await rowsOf<Pick<AssignmentsAround, 'gridBegan' | 'gridClosed'>>(
    database,
    sql`SELECT min(valid_from) AS "gridBegan",
          CASE WHEN bool_or(valid_to IS NULL) THEN NULL ELSE max(valid_to) END AS "gridClosed"
        FROM grid_version WHERE city_code = ${cityOfId(gridId)} AND grid_id = ${gridId}`,
  );
  return {
    gridBegan: grid?.gridBegan ?? null,
    gridClosed: grid?.gridClosed ?? null,
    ofGrid: await assignmentHistory(database, 'grid_id', gridId),
    ofWorker: await assignmentHistory(database, 'worker_id', workerId),
  };
}
