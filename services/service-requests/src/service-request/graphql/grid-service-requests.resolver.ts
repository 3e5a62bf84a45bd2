import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { GridReference } from '../../federation/references.js';
import type { ServiceRequest } from '../service-request.js';
import { soundFilter } from '../service-request.service.js';
import { ServiceRequestFilterInput } from './service-request-filter.input.js';
import { ServiceRequestConnectionType } from './service-request.type.js';

/** Adds `Grid.serviceRequests` to a type that lives in the grid subgraph. */
@Resolver(() => GridReference)
export class GridServiceRequestsResolver {
  @FieldResolver(() => ServiceRequestConnectionType, {
    nullable: true,
    description: 'The requests in this grid that the viewer may see, the newest first.',
  })
  serviceRequests(
    @Root() { id }: GridReference,
    @Arg('filter', () => ServiceRequestFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServiceRequestFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<ServiceRequest>> {
    return loaders.requestsOfGrid.load(id, soundFilter(filter ?? {}), page);
  }
}
