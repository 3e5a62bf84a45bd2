/** A grid worker: an official duty with a name. Workers are a directory, published by design: everybody reads them. */
export interface GridWorker {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly displayName: string;
  /** Code from the reference data, e.g. `FULL_TIME`. */
  readonly kind: string;
}

/** A worker as the one who answers for a grid. */
export interface AssignedWorker extends GridWorker {
  readonly gridId: string;
}

/** A grid has at most so many workers at once; assigning one more is refused. */
export const MAX_WORKERS_OF_GRID = 50;
