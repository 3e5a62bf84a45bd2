import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { ReachedCheckpointType } from '../../patrol/graphql/patrol.type.js';
import type { ReachedCheckpoint } from '../../patrol/patrol.js';
import type { GridEvent } from '../grid-event.js';
import { GridEventConnectionType, GridEventType } from './grid-event.type.js';

/** Adds `Grid.events`. */
@Resolver(() => GridType)
export class GridEventsResolver {
  @Audience('internal')
  @FieldResolver(() => GridEventConnectionType, {
    description: 'The events in it that the viewer may see, the newest first.',
  })
  events(
    @Root() { id }: GridType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<GridEvent>> {
    return loaders.gridEventsOfGrid.load(id, null, page);
  }
}

/** Adds `Division.gridEvents`. */
@Resolver(() => DivisionType)
export class DivisionGridEventsResolver {
  @Audience('internal')
  @FieldResolver(() => GridEventConnectionType, {
    nullable: true,
    description: 'The grid events in this place and below it that the viewer may see, the newest first.',
  })
  gridEvents(
    @Root() { code }: DivisionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<GridEvent>> {
    return loaders.gridEventsOfDivision.load(code, null, page);
  }
}

/** Adds `ReachedCheckpoint.gridEvent`. */
@Resolver(() => ReachedCheckpointType)
export class FindingEventResolver {
  @FieldResolver(() => GridEventType, {
    nullable: true,
    description:
      'The event that the finding became; null when it became none, or the viewer may not see that.',
  })
  async gridEvent(
    @Root() { patrolId, sequence }: ReachedCheckpoint,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridEvent | null> {
    const events = await loaders.gridEventsOfPatrol.load(patrolId);
    return events.find(({ patrolSequence }) => patrolSequence === sequence) ?? null;
  }
}
