import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { Grid, GridDetails, GridFilter, NewGrid } from './grid.js';

/** What a list of grids under a parent is limited to. */
export interface GridsAt {
  readonly asOf: Date | null;
}

/** Every stored grid. Lists come in order of code. */
export interface GridRepository {
  findByIds(ids: readonly string[], asOf: Date | null): Promise<readonly Grid[]>;
  findByCodes(codes: readonly string[], asOf: Date | null): Promise<readonly Grid[]>;
  findPage(filter: GridFilter, window: PageWindow): Promise<readonly Grid[]>;
  count(filter: GridFilter): Promise<number>;
  readonly ofDivisions: ChildListReader<GridsAt, Grid>;
  readonly ofOrganizations: ChildListReader<null, Grid>;
  readonly ofQuarters: ChildListReader<null, Grid>;
  /** Stores a grid under the next free code of its community, once for each request key. */
  add(grid: NewGrid, request: Omit<IdempotentRequest, 'cityCode'>): Promise<Grid>;
  /** Gives a grid another name from now on. Throws `CONFLICT` unless it still has `expectedVersion`. */
  rename(id: string, name: string, expectedVersion: number): Promise<Grid>;
  /** Changes a grid from now on. Throws `CONFLICT` unless it still has `expectedVersion`. */
  update(id: string, details: GridDetails, expectedVersion: number): Promise<Grid>;
}
