import { Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import type { GridWorker } from '../grid-worker.js';
import { GridWorkerType } from './grid-worker.type.js';

/** Look-ups of grid workers. */
@Resolver(() => GridWorkerType)
export class GridWorkerResolver {
  @Audience('open')
  @Query(() => GridWorkerType, {
    nullable: true,
    description: 'The grid worker with this id; null when there is none.',
  })
  gridWorker(
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridWorker | null> {
    return loaders.worker.load(id);
  }

  @FieldResolver(() => DivisionType, {
    nullable: true,
    description: 'Community or village that they belong to.',
  })
  division(
    @Root() { divisionCode }: GridWorker,
    @Ctx() { loaders }: GridContext,
  ): Promise<DivisionType | null> {
    return loaders.division.load(divisionCode, null);
  }
}
