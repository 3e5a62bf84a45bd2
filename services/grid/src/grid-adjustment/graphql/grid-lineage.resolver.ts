import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { GridAsOf } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import type { GridAdjustment, GridSuccession } from '../grid-adjustment.js';
import {
  GridAdjustmentConnectionType,
  GridAdjustmentType,
  GridSuccessionType,
} from './grid-adjustment.type.js';

/** Adds `Grid.supersededBy`, `Grid.predecessors` and `Grid.adjustments`. */
@Resolver(() => GridType)
export class GridLineageResolver {
  @FieldResolver(() => [GridSuccessionType], {
    description:
      'Grids that took over from it, in order of code; none while it stands. Whatever `asOf` says: who reads the past wants to know where it went. At most 50.',
  })
  supersededBy(
    @Root() { id }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly GridSuccession[]> {
    return loaders.successorsOfGrid.load(id);
  }

  @FieldResolver(() => [GridSuccessionType], {
    description: 'Grids that it took over from, in order of code; none when it was founded anew. At most 50.',
  })
  predecessors(
    @Root() { id }: GridAsOf,
    @Ctx() { loaders }: GridContext,
  ): Promise<readonly GridSuccession[]> {
    return loaders.predecessorsOfGrid.load(id);
  }

  @FieldResolver(() => GridAdjustmentConnectionType, {
    description: 'Decisions that opened, changed or closed it, the newest first.',
  })
  adjustments(
    @Root() { id }: GridAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<GridAdjustment>> {
    return loaders.adjustmentsOfGrid.load(id, null, page);
  }
}

/** What a step of a lineage points to. */
@Resolver(() => GridSuccessionType)
export class GridSuccessionResolver {
  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'The grid at the other end, in its newest version.',
  })
  grid(@Root() { gridId }: GridSuccession, @Ctx() { loaders }: GridContext) {
    return loaders.grid.load(gridId, null);
  }

  @FieldResolver(() => GridAdjustmentType, { nullable: true, description: 'The decision behind it.' })
  adjustment(@Root() { adjustmentId }: GridSuccession, @Ctx() { loaders }: GridContext) {
    return loaders.gridAdjustment.load(adjustmentId);
  }
}
