import { DateTimeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { GridWorker } from '../../grid-worker/grid-worker.js';
import { GridWorkerType } from '../../grid-worker/graphql/grid-worker.type.js';
import { GridAssignmentType } from './grid-assignment.type.js';

const AS_OF = 'As it was at this instant; now when left out.';

/** Adds `Grid.assignments`. */
@Resolver(() => GridType)
export class GridAssignmentsResolver {
  @FieldResolver(() => [GridAssignmentType], {
    description:
      'Who answers for it and as what, at the instant that the grid was asked for, in order of assignment; at most 50.',
  })
  async assignments(
    @Root() { id, asOf }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly GridAssignmentType[]> {
    const found = await loaders.assignmentsOfGrid.load(id, asOf);
    return found.map((assignment) => ({ ...assignment, asOf: asOf ?? null }));
  }
}

/** Adds `GridWorker.assignments` and `GridWorker.grids`. */
@Resolver(() => GridWorkerType)
export class GridWorkerAssignmentsResolver {
  @FieldResolver(() => [GridAssignmentType], {
    description: 'What they answer for and as what, in order of assignment; at most 50.',
  })
  async assignments(
    @Root() { id }: GridWorker,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly GridAssignmentType[]> {
    const found = await loaders.assignmentsOfWorker.load(id, asOf);
    return found.map((assignment) => ({ ...assignment, asOf: asOf ?? null }));
  }

  @FieldResolver(() => [GridType], {
    description: 'Grids that they answer for, in order of assignment; at most 50.',
  })
  async grids(
    @Root() { id }: GridWorker,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: AS_OF }) asOf: Date | null | undefined,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly GridAsOf[]> {
    const found = await loaders.assignmentsOfWorker.load(id, asOf);
    const grids = await Promise.all(found.map(({ gridId }) => loaders.grid.load(gridId, asOf)));
    return grids.flatMap((grid) => (grid ? [{ ...grid, asOf: asOf ?? null }] : []));
  }
}
