import type { Sql } from '@governance/shared';

/** The noun under which the grid subgraph tells of grids. */
export const GRID = 'Grid';

/** A grid as this service knows it: enough to say where a request lies. */
export interface CopiedGrid {
  readonly id: string;
  readonly cityCode: string;
  /** 15 digits. */
  readonly code: string;
  readonly divisionCode: string;
  readonly name: string;
  /** Null while it exists. */
  readonly validTo: Date | null;
  readonly version: number;
}

/** What this service may ask about grids. */
export interface GridDirectory {
  /**
   * The grid that a request is about to name, read in the caller's transaction. Throws `INVALID_INPUT` naming `field`:
   * when there is none inside the place, with `retryable: true`, since news of it may still be on its way; when it was closed.
   */
  requireGrid(sql: Sql, code: string, place: string, field: string): Promise<CopiedGrid>;
}
