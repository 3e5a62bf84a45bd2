import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { GridWorker } from '../../grid-worker/grid-worker.js';
import { GridWorkerPayload } from '../../grid-worker/graphql/grid-worker-payload.type.js';
import { GridWorkerType } from '../../grid-worker/graphql/grid-worker.type.js';
import type { GridAssignmentService } from '../grid-assignment.service.js';
import { AssignGridWorkerInput, EndGridAssignmentInput } from './assign-grid-worker.input.js';
import { GridAssignmentType } from './grid-assignment.type.js';

/** Who answers for which grid, and the changes of it. */
@Resolver(() => GridAssignmentType)
export class GridAssignmentResolver {
  constructor(private readonly service: GridAssignmentService) {}

  @Audience('internal')
  @Mutation(() => GridWorkerPayload, {
    description: 'Lets a worker answer for a grid. For officers in whose jurisdiction both lie.',
  })
  assignGridWorker(
    @Arg('input', () => AssignGridWorkerInput, { description: 'Worker, grid and role.' })
    { idempotencyKey, ...stated }: AssignGridWorkerInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridWorkerPayload> {
    const assignment = { ...stated, since: stated.since ?? null };
    return asPayload(async () => ({
      gridWorker: await this.service.assign(assignment, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => GridWorkerPayload, { description: 'Ends an assignment; `asOf` still finds it.' })
  endGridAssignment(
    @Arg('input', () => EndGridAssignmentInput, { description: 'Worker and grid.' })
    { expectedVersion, ...stated }: EndGridAssignmentInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridWorkerPayload> {
    const ending = { ...stated, until: stated.until ?? null };
    return asPayload(async () => ({ gridWorker: await this.service.end(ending, expectedVersion, viewer) }));
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'The grid, as it was at the instant asked for.',
  })
  async grid(
    @Root() { gridId, asOf }: GridAssignmentType,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridAsOf | null> {
    const grid = await loaders.grid.load(gridId, asOf);
    return grid && { ...grid, asOf: asOf ?? null };
  }

  @FieldResolver(() => GridWorkerType, { nullable: true, description: 'The worker.' })
  worker(
    @Root() { workerId }: GridAssignmentType,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridWorker | null> {
    return loaders.worker.load(workerId);
  }
}
