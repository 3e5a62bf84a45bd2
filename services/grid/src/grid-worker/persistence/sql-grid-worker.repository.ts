import { readByCity, rowsOf, type Sql, validAt } from '@governance/shared';
import sql from 'sql-template-tag';
import { type AssignedWorker, type GridWorker, MAX_WORKERS_OF_GRID } from '../grid-worker.js';
import type { GridWorkerRepository } from '../grid-worker.repository.js';

const COLUMNS = sql`w.id, w.division_code AS "divisionCode", w.version, w.display_name AS "displayName", w.kind`;

/** Grid workers in PostgreSQL. */
export class SqlGridWorkerRepository implements GridWorkerRepository {
  constructor(private readonly database: Sql) {}

  findByIds(ids: readonly string[]): Promise<readonly GridWorker[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<GridWorker>(
        this.database,
        sql`SELECT ${COLUMNS} FROM grid_worker w WHERE w.city_code = ${city} AND w.id = ANY(${group})`,
      ),
    );
  }

  findByGrids(gridIds: readonly string[], asOf: Date | null): Promise<readonly AssignedWorker[]> {
    return readByCity(gridIds, (city, group) =>
      rowsOf<AssignedWorker>(
        this.database,
        sql`SELECT worker.* FROM unnest(${group}::text[]) AS grid (id)
            CROSS JOIN LATERAL (
              SELECT ${COLUMNS}, a.grid_id AS "gridId"
              FROM grid_assignment a JOIN grid_worker w ON w.city_code = a.city_code AND w.id = a.worker_id
              WHERE a.city_code = ${city} AND a.grid_id = grid.id AND ${validAt('a', asOf)}
              ORDER BY a.valid_from, w.id LIMIT ${MAX_WORKERS_OF_GRID}
            ) worker`,
      ),
    );
  }
}
