import {
  cityCodeOf,
  cityOfId,
  DomainError,
  isEntityId,
  NotFoundError,
  type Viewer,
} from '@governance/shared';
import type { Grid } from '../grid/grid.js';
import { assertMayManageGrids } from '../grid/grid.policy.js';
import type { GridRepository } from '../grid/grid.repository.js';
import type { ReferenceKindRepository } from '../reference-kind/reference-kind.repository.js';
import { parseBoundaries } from '../boundary/drawn-boundary.js';
import { boundariesOfParts } from './adjusted-boundaries.js';
import { planMerge, planSplit } from './adjustment-plan.js';
import {
  type AdjustmentRequest,
  assertValidAdjustment,
  assertValidMerge,
  assertValidParts,
  assertValidRedraw,
  type GridSeen,
  type MergeRequest,
  type RedrawRequest,
  type RekindRequest,
  type SplitRequest,
} from './adjustment-request.js';
import { GridAdjustmentKind } from './grid-adjustment.js';
import type { AdjustmentOutcome, GridAdjustmentRepository } from './grid-adjustment.repository.js';

/** What adjusting grids needs to know of other nouns. */
export interface AdjustmentSurroundings {
  readonly grids: GridRepository;
  readonly kinds: ReferenceKindRepository;
}

/** How an adjustment is asked for. */
export interface AdjustmentCall {
  readonly idempotencyKey: string;
  readonly dryRun: boolean;
  readonly viewer: Viewer;
}

/** Splits and merges grids and gives them other kinds and boundaries. Each can be rehearsed; codes are never given twice. */
export class GridAdjustmentService {
  constructor(
    private readonly adjustments: GridAdjustmentRepository,
    private readonly surroundings: AdjustmentSurroundings,
  ) {}

  /** Closes a grid and opens its parts. Throws typed errors that name the field at fault. */
  async split(request: SplitRequest, call: AdjustmentCall): Promise<AdjustmentOutcome> {
    const { parts, grid } = request;
    const [city] = await this.assertMayAdjust([grid], request, call.viewer);
    assertValidParts(parts);
    const boundaries = boundariesOfParts(parts);
    await this.assertKinds(
      city,
      parts.flatMap(({ kind }) => kind ?? []),
    );
    return this.adjustments.adjust(
      {
        kind: GridAdjustmentKind.SPLIT,
        grids: [grid],
        ...request,
        plan: ([closing]) => (closing ? planSplit(closing, parts, boundaries) : []),
      },
      keyOf('splitGrid', request, call),
      call.dryRun,
    );
  }

  /** Closes grids of one community and opens one in their place. */
  async merge(request: MergeRequest, call: AdjustmentCall): Promise<AdjustmentOutcome> {
    assertValidMerge(request);
    const [city, places] = await this.assertMayAdjust(request.grids, request, call.viewer);
    assertOneCommunity(places, 'grids');
    await this.assertKinds(city, [request.kind]);
    return this.adjustments.adjust(
      {
        kind: GridAdjustmentKind.MERGE,
        grids: request.grids,
        reason: request.reason,
        effectiveAt: request.effectiveAt,
        plan: (closing) => [planMerge(closing, request)],
      },
      keyOf('mergeGrids', request, call),
      call.dryRun,
    );
  }

  /** Gives grids of one community other boundaries, or their first ones; codes and history stay. */
  async redraw(request: RedrawRequest, call: AdjustmentCall): Promise<AdjustmentOutcome> {
    assertValidRedraw(request);
    const { reason, effectiveAt, boundaries: drawn } = request;
    const grids = drawn.map(({ id, expectedVersion }) => ({ id, expectedVersion }));
    const [, places] = await this.assertMayAdjust(grids, request, call.viewer);
    assertOneCommunity(places, 'boundaries');
    const parsed = parseBoundaries(drawn.map(({ boundary }) => boundary));
    return this.adjustments.redraw(
      {
        kind: GridAdjustmentKind.REDRAW,
        grids,
        reason,
        effectiveAt,
        boundaries: new Map(parsed.map((boundary, index) => [grids[index]?.id ?? '', boundary])),
      },
      keyOf('redrawGrids', request, call),
      call.dryRun,
    );
  }

  /** Gives a grid another kind; code and history stay. */
  async rekind(request: RekindRequest, call: AdjustmentCall): Promise<AdjustmentOutcome> {
    const [city] = await this.assertMayAdjust([request.grid], request, call.viewer);
    await this.assertKinds(city, [request.kind]);
    const { kind: newKind, ...rest } = request;
    return this.adjustments.rekind(
      { ...rest, kind: GridAdjustmentKind.REKIND, grids: [request.grid], newKind },
      keyOf('rekindGrid', request, call),
      call.dryRun,
    );
  }

  /** Answers city and communities of the grids. Throws `NOT_FOUND`, `FORBIDDEN` or what is wrong with the request. */
  private async assertMayAdjust(
    seen: readonly GridSeen[],
    request: AdjustmentRequest,
    viewer: Viewer,
  ): Promise<readonly [string, ReadonlySet<string>]> {
    const found = await this.surroundings.grids.findByIds(seen.map(({ id }) => id).filter(isEntityId), null);
    const byId = new Map<string, Grid>(found.map((grid) => [grid.id, grid]));
    const places = new Set<string>();
    for (const { id } of seen) {
      const grid = byId.get(id);
      if (!grid) throw new NotFoundError('网格');
      assertMayManageGrids(viewer, grid.divisionCode);
      places.add(grid.divisionCode);
    }
    assertValidAdjustment(request, new Date());
    return [cityCodeOf([...places][0] ?? cityOfId(seen[0]?.id ?? '')), places];
  }

  private async assertKinds(city: string, kinds: readonly string[]): Promise<void> {
    const known = await Promise.all(
      [...new Set(kinds)].map((kind) => this.surroundings.kinds.isKnown(city, 'GRID', kind)),
    );
    if (known.includes(false)) throw new DomainError('INVALID_INPUT', '没有这种网格类型', { field: 'kind' });
  }
}

function assertOneCommunity(places: ReadonlySet<string>, field: string): void {
  if (places.size > 1) throw new DomainError('INVALID_INPUT', '只能调整同一社区的网格', { field });
}

const keyOf = (name: string, request: object, { idempotencyKey, dryRun, viewer }: AdjustmentCall) => ({
  subject: viewer.subject ?? '',
  key: idempotencyKey,
  // A rehearsal leaves no key behind, so the real thing may follow under the same one.
  body: { [name]: request, dryRun },
});
