import { type Connection, PageArgs, withSoundPlace } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, GridReference, OrganizationReference } from '../../federation/references.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { Whistle } from '../whistle.js';
import { WhistleFilterInput } from './whistle.input.js';
import { WhistleConnectionType } from './whistle.type.js';

const FILTER = { nullable: true, description: 'What the list is limited to.' };

/** Adds `Division.whistles` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionWhistlesResolver {
  @FieldResolver(() => WhistleConnectionType, {
    nullable: true,
    description: '哨: those in this place and below it that the viewer may see, the newest first.',
  })
  whistles(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => WhistleFilterInput, FILTER) filter: WhistleFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<Whistle>> {
    return loaders.whistlesOfDivision.load(code, withSoundPlace(filter ?? {}), page);
  }
}

/** Adds `Grid.whistles` to a type that lives in the grid subgraph. */
@Resolver(() => GridReference)
export class GridWhistlesResolver {
  @FieldResolver(() => WhistleConnectionType, {
    nullable: true,
    description: '哨: those that call to this grid and that the viewer may see, the newest first.',
  })
  whistles(
    @Root() { id }: GridReference,
    @Arg('filter', () => WhistleFilterInput, FILTER) filter: WhistleFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<Whistle>> {
    return loaders.whistlesOfGrid.load(id, withSoundPlace(filter ?? {}), page);
  }
}

/** Adds `Organization.whistles` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationWhistlesResolver {
  @FieldResolver(() => WhistleConnectionType, {
    nullable: true,
    description:
      '被呼叫的哨: those that called this organization and that the viewer may see, the newest first.',
  })
  whistles(
    @Root() { id }: OrganizationReference,
    @Arg('filter', () => WhistleFilterInput, FILTER) filter: WhistleFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<Whistle>> {
    return loaders.whistlesCallingOrganization.load(id, withSoundPlace(filter ?? {}), page);
  }
}

/** Adds `ServiceRequest.whistles`. */
@Resolver(() => ServiceRequestType)
export class RequestWhistlesResolver {
  @FieldResolver(() => WhistleConnectionType, {
    nullable: true,
    description: '哨: those about this request that the viewer may see, the newest first.',
  })
  whistles(
    @Root() { id }: ServiceRequest,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<Whistle>> {
    return loaders.whistlesOfRequest.load(id, {}, page);
  }
}
