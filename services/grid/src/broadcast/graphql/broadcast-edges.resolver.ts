import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { Division } from '../../division/division.js';
import { DivisionType } from '../../division/graphql/division.type.js';
import { OrganizationReference } from '../../federation/references.js';
import type { Grid } from '../../grid/grid.js';
import { GridType } from '../../grid/graphql/grid.type.js';
import { type Broadcast, statusAt } from '../broadcast.js';
import { BroadcastStatus } from './broadcast-status.enum.js';
import { BroadcastConnectionType, BroadcastType } from './broadcast.type.js';

/** What a broadcast leads to. */
@Resolver(() => BroadcastType)
export class BroadcastFieldsResolver {
  @FieldResolver(() => BroadcastStatus, { description: 'Where it stands now.' })
  status(@Root() broadcast: Broadcast): BroadcastStatus {
    return statusAt(broadcast, new Date());
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: 'Place that it is for.' })
  division(@Root() { divisionCode }: Broadcast, @Ctx() { loaders }: GridContext): Promise<Division | null> {
    return loaders.division.load(divisionCode, null);
  }

  @FieldResolver(() => GridType, {
    nullable: true,
    description: 'Grid that it comes from; null when none is named.',
  })
  async grid(@Root() { gridId }: Broadcast, @Ctx() { loaders }: GridContext): Promise<Grid | null> {
    return gridId === null ? null : loaders.grid.load(gridId, null);
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that holds it; null when none is named.',
  })
  hostOrganization(@Root() { hostOrganizationId }: Broadcast): OrganizationReference | null {
    return hostOrganizationId === null ? null : { id: hostOrganizationId };
  }
}

/** Adds `Division.broadcasts`. */
@Resolver(() => DivisionType)
export class DivisionBroadcastsResolver {
  @FieldResolver(() => BroadcastConnectionType, {
    description: '网格直播间: broadcasts for this place and for those below it, the newest first.',
  })
  broadcasts(
    @Root() { code }: DivisionType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<Broadcast>> {
    return loaders.broadcastsOfDivision.load(code, {}, page);
  }
}

/** Adds `Grid.broadcasts`. */
@Resolver(() => GridType)
export class GridBroadcastsResolver {
  @FieldResolver(() => BroadcastConnectionType, {
    description: '网格直播间: broadcasts from it, the newest first.',
  })
  broadcasts(
    @Root() { id }: GridType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: GridContext,
  ): Promise<Connection<Broadcast>> {
    return loaders.broadcastsOfGrid.load(id, {}, page);
  }
}
