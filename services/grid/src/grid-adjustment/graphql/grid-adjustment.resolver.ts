import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { DrawnBoundary } from '../../boundary/drawn-boundary.js';
import type { GridSeen, SplitPart } from '../adjustment-request.js';
import type { AdjustmentOutcome } from '../grid-adjustment.repository.js';
import type { AdjustmentCall, GridAdjustmentService } from '../grid-adjustment.service.js';
import {
  type GridBoundaryInput,
  type GridPartInput,
  MergeGridsInput,
  RedrawGridsInput,
  RekindGridInput,
  SplitGridInput,
} from './adjust-grids.input.js';
import { AdjustGridsPayload } from './adjust-grids-payload.type.js';
import { GridAdjustmentType } from './grid-adjustment.type.js';

const FOR_OFFICERS = 'For officers in whose jurisdiction the community lies.';

/** Adjustments of grids. */
@Resolver(() => GridAdjustmentType)
export class GridAdjustmentResolver {
  constructor(private readonly service: GridAdjustmentService) {}

  @Audience('internal')
  @Mutation(() => AdjustGridsPayload, {
    description: `Splits a grid: its code closes, its parts get new ones, and weights carry time series over. ${FOR_OFFICERS}`,
  })
  splitGrid(
    @Arg('input', () => SplitGridInput, { description: 'The grid and its parts.' }) input: SplitGridInput,
    @Ctx() context: GridContext,
  ): Promise<AdjustGridsPayload> {
    const { grid, parts } = input;
    const request = { ...stated(input), grid: seen(grid), parts: parts.map(partOf) };
    return answered(context, [], () => this.service.split(request, callOf(input, context)));
  }

  @Audience('internal')
  @Mutation(() => AdjustGridsPayload, {
    description: `Merges grids of one community: their codes close and one opens. ${FOR_OFFICERS}`,
  })
  mergeGrids(
    @Arg('input', () => MergeGridsInput, { description: 'The grids and what they become.' })
    input: MergeGridsInput,
    @Ctx() context: GridContext,
  ): Promise<AdjustGridsPayload> {
    const { grids, name, kind } = input;
    const request = { ...stated(input), grids: grids.map(seen), name, kind };
    return answered(context, [], () => this.service.merge(request, callOf(input, context)));
  }

  @Audience('internal')
  @Mutation(() => AdjustGridsPayload, {
    description: `Gives a grid another kind; \`asOf\` still finds the old one. ${FOR_OFFICERS}`,
  })
  rekindGrid(
    @Arg('input', () => RekindGridInput, { description: 'The grid and its kind.' }) input: RekindGridInput,
    @Ctx() context: GridContext,
  ): Promise<AdjustGridsPayload> {
    const { grid, kind } = input;
    const request = { ...stated(input), grid: seen(grid), kind };
    return answered(context, [grid.id], () => this.service.rekind(request, callOf(input, context)));
  }

  @Audience('internal')
  @Mutation(() => AdjustGridsPayload, {
    description: `Gives grids of one community other boundaries, or their first ones; \`asOf\` still finds the old ones. Overlaps and gaps are warned of. ${FOR_OFFICERS}`,
  })
  redrawGrids(
    @Arg('input', () => RedrawGridsInput, { description: 'The grids and their boundaries.' })
    input: RedrawGridsInput,
    @Ctx() context: GridContext,
  ): Promise<AdjustGridsPayload> {
    const { boundaries } = input;
    const request = { ...stated(input), boundaries: boundaries.map(drawnOf) };
    const ids = boundaries.map(({ id }) => id);
    return answered(context, ids, () => this.service.redraw(request, callOf(input, context)));
  }
}

type Stated = Pick<SplitGridInput, 'reason' | 'effectiveAt' | 'dryRun' | 'idempotencyKey'>;

const stated = ({ reason, effectiveAt }: Stated) => ({ reason, effectiveAt: effectiveAt ?? null });
const seen = ({ id, expectedVersion }: GridSeen): GridSeen => ({ id, expectedVersion });
const callOf = ({ dryRun, idempotencyKey }: Stated, { viewer }: GridContext): AdjustmentCall => ({
  dryRun,
  idempotencyKey,
  viewer,
});

const shapeOf = ({ geometry, coordinateSystem }: DrawnBoundary): DrawnBoundary => ({
  geometry,
  coordinateSystem,
});
const drawnOf = ({ boundary, id, expectedVersion }: GridBoundaryInput) => ({
  id,
  expectedVersion,
  boundary: shapeOf(boundary),
});

const partOf = ({ name, ...part }: GridPartInput): SplitPart => ({
  name,
  kind: part.kind ?? null,
  households: part.households ?? null,
  quarterIds: part.quarterIds ?? null,
  workerIds: part.workerIds ?? null,
  microGridIds: part.microGridIds ?? null,
  boundary: part.boundary ? shapeOf(part.boundary) : null,
});

function answered(
  { loaders }: GridContext,
  kept: readonly string[],
  work: () => Promise<AdjustmentOutcome>,
): Promise<AdjustGridsPayload> {
  return asPayload(async () => {
    const { adjustmentId, effectiveAt, closed, opened, warnings } = await work();
    const ids = adjustmentId === null ? [] : [...opened.map(({ id }) => id), ...kept];
    const grids = await Promise.all(ids.map((id) => loaders.grid.load(id, null)));
    return {
      adjustment: adjustmentId === null ? null : await loaders.gridAdjustment.load(adjustmentId),
      effectiveAt,
      closedCodes: closed.map(({ code }) => code),
      opened: opened.map((grid) => ({ ...grid, weight: (grid.shares[0]?.millionths ?? 0) / 1_000_000 })),
      grids: grids.filter((it) => it !== null),
      warnings,
    };
  });
}
