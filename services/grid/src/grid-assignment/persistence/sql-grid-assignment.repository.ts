import { cityOfId, claimKey, type IdempotentRequest, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import type { GridWorker } from '../../grid-worker/grid-worker.js';
import { assertSeen, heldWorker, theWorker } from '../../grid-worker/persistence/worker-reads.js';
import { changedWorker } from '../../grid-worker/persistence/worker-writes.js';
import type { AssignmentsAround, GridAssignment, NewAssignment } from '../grid-assignment.js';
import type { AssignmentEnding, GridAssignmentRepository } from '../grid-assignment.repository.js';
import { assignmentsAround, assignmentsOf } from './assignment-reads.js';
import { beginAssignment, endAssignment } from './assignment-writes.js';

/** Assignments in PostgreSQL. */
export class SqlGridAssignmentRepository implements GridAssignmentRepository {
  constructor(private readonly dataSource: DataSource) {}

  findByGrids(gridIds: readonly string[], asOf: Date | null): Promise<readonly GridAssignment[]> {
    return assignmentsOf(this.dataSource, 'grid_id', gridIds, asOf);
  }

  findByWorkers(workerIds: readonly string[], asOf: Date | null): Promise<readonly GridAssignment[]> {
    return assignmentsOf(this.dataSource, 'worker_id', workerIds, asOf);
  }

  add(
    assignment: NewAssignment,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: (around: AssignmentsAround) => void,
  ): Promise<GridWorker> {
    const { gridId, workerId } = assignment;
    return this.dataSource.transaction(async (manager) => {
      const key = { cityCode: cityOfId(workerId), ...request };
      const { replayOf } = await claimKey(manager, key, workerId);
      if (replayOf !== null) return theWorker(manager, replayOf);
      await holdGrid(manager, gridId);
      const worker = await heldWorker(manager, workerId);
      check(await assignmentsAround(manager, gridId, workerId));
      await beginAssignment(manager, worker, assignment);
      return changedWorker(manager, worker, {}, 'GridWorkerAssigned');
    });
  }

  end({ gridId, workerId, until }: AssignmentEnding, expectedVersion: number): Promise<GridWorker> {
    return this.dataSource.transaction(async (manager) => {
      await holdGrid(manager, gridId);
      const worker = await heldWorker(manager, workerId);
      assertSeen(worker, expectedVersion);
      await endAssignment(manager, worker, gridId, until);
      return changedWorker(manager, worker, {}, 'GridWorkerReleased');
    });
  }
}

/** Grids before people: an adjustment holds grids and takes their workers over. */
const holdGrid = (database: Sql, id: string) =>
  rowsOf(database, sql`SELECT 1 FROM grid WHERE city_code = ${cityOfId(id)} AND id = ${id} FOR UPDATE`);
