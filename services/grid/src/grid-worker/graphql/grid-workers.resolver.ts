import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { GridWorker } from '../grid-worker.js';
import { GridWorkerType } from './grid-worker.type.js';

/** Adds `Grid.workers`. */
@Resolver(() => GridType)
export class GridWorkersResolver {
  @FieldResolver(() => [GridWorkerType], {
    description:
      'Who answers for it, at the instant that the grid was asked for, in order of assignment; at most 50.',
  })
  workers(@Root() { id, asOf }: GridAsOf, @Ctx() { loaders }: GridContext): Promise<readonly GridWorker[]> {
    return loaders.workersOfGrid.load(id, asOf);
  }
}
