import {
  allOf,
  cityCodeOf,
  cityOfId,
  claimKey,
  type IdempotentRequest,
  newEntityId,
  type PageWindow,
  readByCity,
  rowsOf,
  validAt,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { endEveryAssignment } from '../../grid-assignment/persistence/assignment-writes.js';
import { ofKind } from '../../reference-kind/persistence/of-kind.js';
import {
  type AssignedWorker,
  type GridWorker,
  type GridWorkerChanges,
  type GridWorkerFilter,
  MAX_WORKERS_OF_GRID,
  type NewGridWorker,
} from '../grid-worker.js';
import type { GridWorkerRepository } from '../grid-worker.repository.js';
import { assertSeen, heldWorker, theWorker, WORKER_COLUMNS } from './worker-reads.js';
import { changedWorker, storedWorker } from './worker-writes.js';

/** Grid workers in PostgreSQL. */
export class SqlGridWorkerRepository implements GridWorkerRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByIds(ids: readonly string[]): Promise<readonly GridWorker[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<GridWorker>(
        this.dataSource,
        sql`SELECT ${WORKER_COLUMNS} FROM grid_worker w WHERE w.city_code = ${city} AND w.id = ANY(${group})`,
      ),
    );
  }

  findByGrids(gridIds: readonly string[], asOf: Date | null): Promise<readonly AssignedWorker[]> {
    return readByCity(gridIds, (city, group) =>
      rowsOf<AssignedWorker>(
        this.dataSource,
        sql`SELECT worker.* FROM unnest(${group}::text[]) AS grid (id)
            CROSS JOIN LATERAL (
              SELECT ${WORKER_COLUMNS}, a.grid_id AS "gridId"
              FROM grid_assignment a JOIN grid_worker w ON w.city_code = a.city_code AND w.id = a.worker_id
              WHERE a.city_code = ${city} AND a.grid_id = grid.id AND ${validAt('a', asOf)}
              ORDER BY a.valid_from, w.id LIMIT ${MAX_WORKERS_OF_GRID}
            ) worker`,
      ),
    );
  }

  findPage(filter: GridWorkerFilter, { first, after }: PageWindow): Promise<readonly GridWorker[]> {
    const conditions = [
      ...conditionsOf(filter),
      ...(after ? [sql`(w.division_code, w.id) > (${after[0]}, ${after[1]})`] : []),
    ];
    return rowsOf<GridWorker>(
      this.dataSource,
      sql`SELECT ${WORKER_COLUMNS} FROM grid_worker w WHERE ${allOf(conditions)}
          ORDER BY w.division_code, w.id LIMIT ${first + 1}`,
    );
  }

  async count(filter: GridWorkerFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.dataSource,
      sql`SELECT count(*)::integer AS count FROM grid_worker w WHERE ${allOf(conditionsOf(filter))}`,
    );
    return row?.count ?? 0;
  }

  add(worker: NewGridWorker, request: Omit<IdempotentRequest, 'cityCode'>): Promise<GridWorker> {
    const [cityCode, id] = [cityCodeOf(worker.divisionCode), newEntityId(worker.divisionCode)];
    return this.dataSource.transaction(async (manager) => {
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, id);
      return replayOf === null ? storedWorker(manager, id, worker) : theWorker(manager, replayOf);
    });
  }

  change(id: string, changes: GridWorkerChanges, expectedVersion: number): Promise<GridWorker> {
    return this.dataSource.transaction(async (manager) => {
      const worker = await heldWorker(manager, id);
      assertSeen(worker, expectedVersion);
      return changedWorker(manager, worker, changes, 'GridWorkerChanged');
    });
  }

  end(id: string, until: Date, expectedVersion: number): Promise<GridWorker> {
    return this.dataSource.transaction(async (manager) => {
      // Grids before people, as everywhere: an adjustment holds grids and takes their workers over.
      await rowsOf(
        manager,
        sql`SELECT 1 FROM grid WHERE city_code = ${cityOfId(id)} AND id IN (
              SELECT grid_id FROM grid_assignment WHERE city_code = ${cityOfId(id)} AND worker_id = ${id} AND valid_to IS NULL
            ) ORDER BY id FOR UPDATE`,
      );
      const worker = await heldWorker(manager, id);
      assertSeen(worker, expectedVersion);
      await endEveryAssignment(manager, worker, until);
      return changedWorker(manager, worker, { endedAt: until }, 'GridWorkerEnded');
    });
  }
}

const conditionsOf = ({ divisionCode, kind }: GridWorkerFilter): SqlText[] => [
  sql`w.ended_at IS NULL`,
  ...(divisionCode == null ? [] : [withinPlace('w', divisionCode)]),
  ...(kind == null ? [] : [ofKind('w', kind)]),
];
