import type { AssignedWorker, GridWorker } from './grid-worker.js';

/** Every stored grid worker. */
export interface GridWorkerRepository {
  findByIds(ids: readonly string[]): Promise<readonly GridWorker[]>;
  /** Who answered for grids at an instant; now without one. In order of assignment. */
  findByGrids(gridIds: readonly string[], asOf: Date | null): Promise<readonly AssignedWorker[]>;
}
