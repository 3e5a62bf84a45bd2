import { asPayload, Audience, type Connection, maskContacts, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { CaseTimelineEntryType } from '../../working-case/graphql/case-timeline.type.js';
import type { CaseTimelineEntry } from '../../working-case/case-timeline.repository.js';
import { SERVICE_ORDER_TABLE } from '../service-order-moves.js';
import { actionsOnServiceOrder } from '../service-order.policy.js';
import type { ServiceOrderService } from '../service-order.service.js';
import type { ServiceOrder } from '../service-order.js';
import { ServiceOrderAction } from './service-order.enum.js';
import {
  MoveServiceOrderInput,
  RequestServiceInput,
  ServiceOrderFilterInput,
} from './service-order.input.js';
import {
  MoveServiceOrderPayload,
  RequestServicePayload,
  ServiceOrderConnectionType,
  ServiceOrderType,
} from './service-order.type.js';

/** Look-ups, lists and changes of service orders, and what hangs on one. */
@Resolver(() => ServiceOrderType)
export class ServiceOrderResolver {
  constructor(private readonly service: ServiceOrderService) {}

  @Audience('internal')
  @Query(() => ServiceOrderType, {
    nullable: true,
    description: 'The service order with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  serviceOrder(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<ServiceOrder> {
    return orNotFound(loaders.serviceOrder.load(id), SERVICE_ORDER_TABLE.what);
  }

  @Audience('internal')
  @Query(() => ServiceOrderConnectionType, {
    nullable: true,
    description: 'The service orders that the viewer may see, the newest first.',
  })
  serviceOrders(
    @Arg('filter', () => ServiceOrderFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServiceOrderFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<ServiceOrder>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => RequestServicePayload, {
    description: '居民点单: takes down what residents ask for. By staff of their community or street.',
  })
  requestService(
    @Arg('input', () => RequestServiceInput, { description: 'What they ask for.' })
    { idempotencyKey, ...order }: RequestServiceInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RequestServicePayload> {
    const given = { ...order, description: order.description ?? null };
    return asPayload(async () => ({
      serviceOrder: await this.service.request(given, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveServiceOrderPayload, {
    description: 'Moves a service order on; every move is an entry in its timeline.',
  })
  moveServiceOrder(
    @Arg('input', () => MoveServiceOrderInput, { description: 'The order and the move.' })
    { id, text, departmentId, verdict, ...wanted }: MoveServiceOrderInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveServiceOrderPayload> {
    const step = {
      ...wanted,
      text: text ?? null,
      departmentId: departmentId ?? null,
      verdict: verdict ?? null,
    };
    return asPayload(async () => ({ serviceOrder: await this.service.move(id, step, viewer) }));
  }

  @FieldResolver(() => String, { description: 'In a few words. Phone numbers and plates in it are masked.' })
  title(@Root() { title }: ServiceOrder): string {
    return maskContacts(title);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'More of it; null when nothing was said. Phone numbers and plates in it are masked.',
  })
  description(@Root() { description }: ServiceOrder): string | null {
    return description && maskContacts(description);
  }

  @FieldResolver(() => DivisionReference, { nullable: true, description: 'Where it is wanted.' })
  division(@Root() { divisionCode }: ServiceOrder): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '点单方: who spoke for the residents; null when staff did without an organization.',
  })
  requestedBy(@Root() { requestedById }: ServiceOrder): OrganizationReference | null {
    return requestedById === null ? null : { id: requestedById };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '下单支部: the branch that orders.',
  })
  placedBy(@Root() { branchId }: ServiceOrder): OrganizationReference {
    return { id: branchId };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '接单部门: the department that has it now; null before it is placed.',
  })
  acceptedBy(@Root() { departmentId }: ServiceOrder): OrganizationReference | null {
    return departmentId === null ? null : { id: departmentId };
  }

  @FieldResolver(() => [CaseTimelineEntryType], {
    description: 'What happened to it, oldest first; at most 500.',
  })
  timeline(
    @Root() { id }: ServiceOrder,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CaseTimelineEntry[]> {
    return loaders.caseTimeline.load(id);
  }

  @FieldResolver(() => [ServiceOrderAction], {
    description: 'What the viewer may do with it now; at most 7.',
  })
  availableActions(
    @Root() order: ServiceOrder,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): readonly ServiceOrderAction[] {
    return actionsOnServiceOrder(order, viewer);
  }
}
