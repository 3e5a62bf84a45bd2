import type { IdempotentRequest } from '@governance/shared';
import type { GridWorker } from '../grid-worker/grid-worker.js';
import type { AssignmentsAround, GridAssignment, NewAssignment } from './grid-assignment.js';

/** Every stored assignment. Lists come in order of assignment. */
export interface GridAssignmentRepository {
  /** Who was assigned to grids at an instant; now without one. At most 50 a grid. */
  findByGrids(gridIds: readonly string[], asOf: Date | null): Promise<readonly GridAssignment[]>;
  /** What workers were assigned to. At most 50 a worker. */
  findByWorkers(workerIds: readonly string[], asOf: Date | null): Promise<readonly GridAssignment[]>;
  /** Stores an assignment, once for each request key, when `check` does not throw. Answers the worker. */
  add(
    assignment: NewAssignment,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: (around: AssignmentsAround) => void,
  ): Promise<GridWorker>;
  /**
   * Ends the assignment that a worker has to a grid. Throws `CONFLICT`, `NOT_FOUND` when there is none, or
   * `PERIOD_INVALID` when it began later. Answers the worker.
   */
  end(ending: AssignmentEnding, expectedVersion: number): Promise<GridWorker>;
}

/** Which assignment ends, and when. */
export interface AssignmentEnding {
  readonly gridId: string;
  readonly workerId: string;
  readonly until: Date;
}
