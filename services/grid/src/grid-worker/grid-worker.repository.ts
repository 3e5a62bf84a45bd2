import type { IdempotentRequest, PageWindow } from '@governance/shared';
import type {
  AssignedWorker,
  GridWorker,
  GridWorkerChanges,
  GridWorkerFilter,
  NewGridWorker,
} from './grid-worker.js';

/** Every stored grid worker. Lists come in order of place and id. */
export interface GridWorkerRepository {
  findByIds(ids: readonly string[]): Promise<readonly GridWorker[]>;
  /** Who answered for grids at an instant; now without one. In order of assignment. */
  findByGrids(gridIds: readonly string[], asOf: Date | null): Promise<readonly AssignedWorker[]>;
  findPage(filter: GridWorkerFilter, window: PageWindow): Promise<readonly GridWorker[]>;
  count(filter: GridWorkerFilter): Promise<number>;
  /** Stores a worker, once for each request key. */
  add(worker: NewGridWorker, request: Omit<IdempotentRequest, 'cityCode'>): Promise<GridWorker>;
  /** Throws `CONFLICT` unless it still has `expectedVersion`, and `ACTION_NOT_AVAILABLE` for one who ended. */
  change(id: string, changes: GridWorkerChanges, expectedVersion: number): Promise<GridWorker>;
  /** Ends a worker and every assignment that still runs, at an instant. Throws as `change`, or `PERIOD_INVALID`. */
  end(id: string, until: Date, expectedVersion: number): Promise<GridWorker>;
}
