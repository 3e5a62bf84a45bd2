import type { ChildListReader, IdempotentRequest } from '@governance/shared';
import type { BoundaryWarning } from '../boundary/boundary-warning.js';
import type { Boundary } from '../boundary/boundary.js';
import type { ClosingGrid, OpeningGrid } from './adjustment-plan.js';
import type { GridSeen } from './adjustment-request.js';
import type { GridAdjustment, GridAdjustmentKind, GridSuccession } from './grid-adjustment.js';

/** What an adjustment does, once the grids that it touches are held. */
export interface Adjustment {
  readonly kind: GridAdjustmentKind;
  readonly grids: readonly GridSeen[];
  readonly reason: string;
  readonly effectiveAt: Date | null;
  /** Which grids open in place of those that close. Throws what is wrong; nothing is changed then. */
  readonly plan: (closing: readonly ClosingGrid[]) => readonly OpeningGrid[];
}

/** A grid that opens, as the storage made it. */
export interface OpenedGrid extends Omit<OpeningGrid, 'boundary'> {
  readonly id: string;
  readonly code: string;
}

/** What an adjustment did, or would do. */
export interface AdjustmentOutcome {
  /** Null when it was only rehearsed. */
  readonly adjustmentId: string | null;
  readonly effectiveAt: Date;
  readonly closed: readonly Pick<ClosingGrid, 'id' | 'code' | 'name'>[];
  readonly opened: readonly OpenedGrid[];
  /** What somebody should look at, of the community's boundaries. */
  readonly warnings: readonly BoundaryWarning[];
}

/** Every stored adjustment of grids. */
export interface GridAdjustmentRepository {
  findByIds(ids: readonly string[]): Promise<readonly GridAdjustment[]>;
  /** Adjustments that closed or opened a grid, or changed its kind, the newest first. */
  readonly ofGrids: ChildListReader<null, GridAdjustment>;
  /** Who took over from each of many grids; by code. */
  findSuccessors(gridIds: readonly string[]): Promise<readonly GridSuccession[]>;
  /** From whom each of many grids took over; by code. */
  findPredecessors(gridIds: readonly string[]): Promise<readonly GridSuccession[]>;
  /** Closes grids and opens others. With `dryRun` everything is tried and nothing is kept. */
  adjust(
    adjustment: Adjustment,
    request: Omit<IdempotentRequest, 'cityCode'>,
    dryRun: boolean,
  ): Promise<AdjustmentOutcome>;
  /** Gives grids other boundaries, by their ids. */
  redraw(
    adjustment: Omit<Adjustment, 'plan'> & { readonly boundaries: ReadonlyMap<string, Boundary> },
    request: Omit<IdempotentRequest, 'cityCode'>,
    dryRun: boolean,
  ): Promise<AdjustmentOutcome>;
  /** Gives a grid another kind. */
  rekind(
    adjustment: Omit<Adjustment, 'plan'> & { readonly newKind: string },
    request: Omit<IdempotentRequest, 'cityCode'>,
    dryRun: boolean,
  ): Promise<AdjustmentOutcome>;
}
