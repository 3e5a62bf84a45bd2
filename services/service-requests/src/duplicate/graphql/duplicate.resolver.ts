import { Audience, type Connection, DomainError, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import {
  ServiceRequestConnectionType,
  ServiceRequestType,
} from '../../service-request/graphql/service-request.type.js';
import type { ServiceRequest } from '../../service-request/service-request.js';
import type { DuplicateCandidate } from '../duplicate-candidate.js';
import type { DuplicateService } from '../duplicate.service.js';
import { DuplicateCandidateType, ServiceRequestDraftInput } from './duplicate-candidate.type.js';

/** Looks for requests about the same matter. */
@Resolver(() => DuplicateCandidateType)
export class DuplicateResolver {
  constructor(private readonly service: DuplicateService) {}

  @Audience('internal')
  @Query(() => [DuplicateCandidateType], {
    nullable: true,
    description:
      'Requests that may be about the same matter as one that is there or about to be made, the likeliest first; at most 50. Only those that the viewer may see, from 90 days before it to 90 days after it.',
  })
  duplicateCandidates(
    @Arg('id', () => ID, { nullable: true, description: 'A request; otherwise NOT_FOUND.' })
    id: string | null | undefined,
    @Arg('draft', () => ServiceRequestDraftInput, {
      nullable: true,
      description: 'A request that is about to be made. Exactly one of both is given.',
    })
    draft: ServiceRequestDraftInput | null | undefined,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<readonly DuplicateCandidate[]> {
    if (id != null && draft == null) return this.service.ofRequest(id, viewer);
    if (id == null && draft != null)
      return this.service.ofDraft({ ...draft, gridCode: draft.gridCode ?? null }, viewer);
    throw new DomainError('INVALID_INPUT', '请提供 id 或 draft 之一', { field: 'id' });
  }

  @FieldResolver(() => ServiceRequestType, { nullable: true, description: 'That request.' })
  request(
    @Root() { requestId }: DuplicateCandidate,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest | null> {
    return loaders.request.load(requestId);
  }
}

/** Adds to a request those about the same matter. */
@Resolver(() => ServiceRequestType)
export class RequestDuplicatesResolver {
  @FieldResolver(() => [DuplicateCandidateType], {
    description:
      '疑似重复: requests that may be about the same matter, the likeliest first; at most 50. Only those that the viewer may see, received within 90 days of it.',
  })
  duplicateCandidates(
    @Root() { id }: ServiceRequest,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly DuplicateCandidate[]> {
    return loaders.duplicateCandidates.load(id);
  }

  @FieldResolver(() => ServiceRequestConnectionType, {
    nullable: true,
    description: 'Requests that were merged into this one and that the viewer may see, the newest first.',
  })
  duplicates(
    @Root() { id }: ServiceRequest,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<ServiceRequest>> {
    return loaders.duplicatesOfRequest.load(id, {}, page);
  }
}
