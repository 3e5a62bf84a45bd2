import {
  type ChildListReader,
  cityOfId,
  claimKey,
  DomainError,
  type IdempotentRequest,
  newEntityId,
  readByCity,
  rehearsable,
} from '@governance/shared';
import type { DataSource, EntityManager } from 'typeorm';
import type { Boundary } from '../../boundary/boundary.js';
import { warningsAt } from '../../boundary/persistence/boundary-reads.js';
import type { ClosingGrid } from '../adjustment-plan.js';
import type { GridAdjustment } from '../grid-adjustment.js';
import type {
  Adjustment,
  AdjustmentOutcome,
  GridAdjustmentRepository,
} from '../grid-adjustment.repository.js';
import { type Change, redrawGrids, rekindGrids, replaceGrids } from './apply-adjustment.js';
import { gridAdjustmentTable } from './grid-adjustment.table.js';
import { adjustmentsIn, adjustmentsOfGrids, successionsOf } from './grid-lineage-reads.js';
import { holdGrids } from './held-grids.js';
import { recordedOutcome } from './recorded-outcome.js';

/** Adjustments of grids in PostgreSQL. */
export class SqlGridAdjustmentRepository implements GridAdjustmentRepository {
  readonly ofGrids: ChildListReader<null, GridAdjustment>;

  constructor(private readonly dataSource: DataSource) {
    this.ofGrids = adjustmentsOfGrids(dataSource);
  }

  findByIds(ids: readonly string[]) {
    return readByCity(ids, (city, group) => adjustmentsIn(this.dataSource, city, group));
  }

  findSuccessors(gridIds: readonly string[]) {
    return successionsOf(this.dataSource, gridIds, 'predecessor_id');
  }

  findPredecessors(gridIds: readonly string[]) {
    return successionsOf(this.dataSource, gridIds, 'successor_id');
  }

  adjust(adjustment: Adjustment, request: Omit<IdempotentRequest, 'cityCode'>, dryRun: boolean) {
    return this.record(adjustment, request, dryRun, async (manager, closed, change) => {
      const opened = await replaceGrids(manager, closed, adjustment.plan(closed), change);
      return { closed, opened, drawnIds: opened.map(({ id }) => id) };
    });
  }

  redraw(
    adjustment: Omit<Adjustment, 'plan'> & { readonly boundaries: ReadonlyMap<string, Boundary> },
    request: Omit<IdempotentRequest, 'cityCode'>,
    dryRun: boolean,
  ) {
    return this.record(adjustment, request, dryRun, async (manager, grids, change) => {
      await redrawGrids(manager, grids, adjustment.boundaries, change);
      return { closed: [], opened: [], drawnIds: grids.map(({ id }) => id) };
    });
  }

  rekind(
    adjustment: Omit<Adjustment, 'plan'> & { readonly newKind: string },
    request: Omit<IdempotentRequest, 'cityCode'>,
    dryRun: boolean,
  ) {
    return this.record(adjustment, request, dryRun, async (manager, grids, change) => {
      await rekindGrids(manager, grids, adjustment.newKind, change);
      return { closed: [], opened: [], drawnIds: [] };
    });
  }

  /** Holds the grids, writes the adjustment down and does it, once for each key; a rehearsal is rolled back. */
  private async record(
    { kind, grids: seen, reason, effectiveAt }: Omit<Adjustment, 'plan'>,
    request: Omit<IdempotentRequest, 'cityCode'>,
    dryRun: boolean,
    work: (
      manager: EntityManager,
      grids: readonly ClosingGrid[],
      change: Change,
    ) => Promise<Pick<AdjustmentOutcome, 'closed' | 'opened'> & { readonly drawnIds: readonly string[] }>,
  ): Promise<AdjustmentOutcome> {
    const cityCode = cityOfId(seen[0]?.id ?? '');
    return rehearsable(this.dataSource, dryRun, async (manager) => {
      const adjustmentId = newEntityId(cityCode.padEnd(12, '0'));
      const { replayOf } = await claimKey(manager, { cityCode, ...request }, adjustmentId);
      if (replayOf !== null) return recordedOutcome(manager, replayOf);
      const held = await holdGrids(manager, seen);
      const at = effectiveAt ?? new Date(Math.max(Date.now(), held.latestChange.getTime() + 1));
      if (at <= held.latestChange)
        throw new DomainError('INVALID_INPUT', '生效时间应晚于这些网格最近一次变动', {
          field: 'effectiveAt',
          latestChange: held.latestChange,
        });
      const divisionCode = held.grids[0]?.divisionCode ?? '';
      await manager.insert(gridAdjustmentTable, {
        cityCode,
        id: adjustmentId,
        divisionCode,
        kind,
        reason: reason.trim(),
        effectiveAt: at,
        recordedAt: new Date(),
      });
      const { drawnIds, ...done } = await work(manager, held.grids, { at, adjustmentId });
      const warnings = await warningsAt(manager, divisionCode, drawnIds, at);
      return { adjustmentId: dryRun ? null : adjustmentId, effectiveAt: at, warnings, ...done };
    });
  }
}
