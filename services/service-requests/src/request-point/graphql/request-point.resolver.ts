import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { ServiceRequestType } from '../../service-request/graphql/service-request.type.js';
import { handles } from '../../service-request/service-request.policy.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import { coarse } from '../request-point.js';
import { RequestPointType } from './request-point.type.js';

/** Adds where a request is. */
@Resolver(() => ServiceRequestType)
export class RequestPointResolver {
  @FieldResolver(() => RequestPointType, {
    nullable: true,
    description: 'Where on the ground it is; null when nobody said.',
  })
  async point(
    @Root() request: ServiceRequest,
    @Ctx() { loaders, viewer }: ServiceRequestsContext,
  ): Promise<RequestPointType | null> {
    const point = await loaders.pointOfRequest.load(request.id);
    if (point === null) return null;
    const exact = handles(viewer, request);
    return { ...(exact ? point : coarse(point)), exact };
  }
}
