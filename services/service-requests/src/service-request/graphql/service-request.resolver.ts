import {
  asPayload,
  Audience,
  type Connection,
  DomainError,
  orNotFound,
  PageArgs,
  parseCaseNumber,
} from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import type { ServiceRequest } from '../service-request.js';
import type { ServiceRequestService } from '../service-request.service.js';
import { CreateServiceRequestInput } from './create-service-request.input.js';
import { MoveServiceRequestInput } from './move-service-request.input.js';
import { RequestOrder } from './service-request.enum.js';
import { ServiceRequestFilterInput } from './service-request-filter.input.js';
import { CreateServiceRequestPayload, MoveServiceRequestPayload } from './service-request-payload.type.js';
import { ServiceRequestConnectionType, ServiceRequestType } from './service-request.type.js';

/** Look-ups, lists and changes of requests. */
@Resolver(() => ServiceRequestType)
export class ServiceRequestResolver {
  constructor(private readonly service: ServiceRequestService) {}

  @Audience('internal')
  @Query(() => ServiceRequestType, {
    nullable: true,
    description:
      'The request with this number or this id; NOT_FOUND when there is none that the viewer may see.',
  })
  serviceRequest(
    @Arg('number', () => String, {
      nullable: true,
      description:
        'Its number, as people write it: case, spaces and hyphens do not matter. Otherwise INVALID_INPUT.',
    })
    number: string | null | undefined,
    @Arg('id', () => ID, { nullable: true, description: 'Its id. Exactly one of both is given.' })
    id: string | null | undefined,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceRequest> {
    if ((number == null) === (id == null))
      throw new DomainError('INVALID_INPUT', '请提供编号或 id 之一', { field: 'number' });
    return number == null
      ? orNotFound(loaders.request.load(id ?? ''), '诉求')
      : orNotFound(loaders.requestByNumber.load(parseCaseNumber(number)), '诉求', 'number');
  }

  @Audience('internal')
  @Query(() => ServiceRequestType, {
    nullable: true,
    description:
      'The request that another system calls so; NOT_FOUND when there is none that the viewer may see.',
  })
  serviceRequestByExternalRef(
    @Arg('system', () => String, { description: 'Code of that system.' }) system: string,
    @Arg('id', () => String, { description: 'Its id there.' }) id: string,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<ServiceRequest> {
    return this.service.getByExternalRef({ system, id }, viewer);
  }

  @Audience('internal')
  @Query(() => ServiceRequestConnectionType, {
    nullable: true,
    description: 'The requests that the viewer may see.',
  })
  serviceRequests(
    @Arg('filter', () => ServiceRequestFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServiceRequestFilterInput | null | undefined,
    @Arg('orderBy', () => RequestOrder, {
      defaultValue: RequestOrder.RECEIVED_AT_DESC,
      description: 'In which order; a cursor holds for its own order alone.',
    })
    orderBy: RequestOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<ServiceRequest>> {
    return this.service.list(filter ?? {}, orderBy, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => CreateServiceRequestPayload, {
    description: 'Takes in a request. Anybody signed in may report for themselves.',
  })
  createServiceRequest(
    @Arg('input', () => CreateServiceRequestInput, { description: 'The request.' })
    input: CreateServiceRequestInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<CreateServiceRequestPayload> {
    const { idempotencyKey, contact, ...request } = input;
    return asPayload(async () => ({
      serviceRequest: await this.service.create(
        {
          ...request,
          gridCode: request.gridCode ?? null,
          description: request.description ?? null,
          contact: contact ? { name: contact.name ?? null, phone: contact.phone ?? null } : null,
          externalRef: request.externalRef ?? null,
          point: request.point ?? null,
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveServiceRequestPayload, {
    description:
      'Moves a request on, as its status and the viewer allow; every move is an entry in its timeline.',
  })
  moveServiceRequest(
    @Arg('input', () => MoveServiceRequestInput, { description: 'The request and the move.' })
    { id, action, expectedVersion, reason, departmentId, mergeIntoId, until }: MoveServiceRequestInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveServiceRequestPayload> {
    return asPayload(async () => ({
      serviceRequest: await this.service.move(
        id,
        {
          action,
          expectedVersion,
          reason: reason ?? null,
          departmentId: departmentId ?? null,
          mergeIntoId: mergeIntoId ?? null,
          until: until ?? null,
        },
        viewer,
      ),
    }));
  }
}
