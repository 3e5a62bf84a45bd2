import { asPayload, Audience, type Connection, orNotFound, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { SUPERVISION_TABLE } from '../supervision-moves.js';
import type { SupervisionOrderService } from '../supervision-order.service.js';
import type { SupervisionOrder } from '../supervision-order.js';
import {
  IssueSupervisionOrderInput,
  MoveSupervisionOrderInput,
  SupervisionOrderFilterInput,
} from './supervision-order.input.js';
import {
  IssueSupervisionOrderPayload,
  MoveSupervisionOrderPayload,
  SupervisionOrderConnectionType,
  SupervisionOrderType,
} from './supervision-order.type.js';

/** Look-ups, lists and changes of supervision orders. */
@Resolver(() => SupervisionOrderType)
export class SupervisionOrderResolver {
  constructor(private readonly service: SupervisionOrderService) {}

  @Audience('internal')
  @Query(() => SupervisionOrderType, {
    nullable: true,
    description: 'The supervision order with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  supervisionOrder(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<SupervisionOrder> {
    return orNotFound(loaders.supervisionOrder.load(id), SUPERVISION_TABLE.what);
  }

  @Audience('internal')
  @Query(() => SupervisionOrderConnectionType, {
    nullable: true,
    description: 'The supervision orders that the viewer may see, the newest first.',
  })
  supervisionOrders(
    @Arg('filter', () => SupervisionOrderFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: SupervisionOrderFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<Connection<SupervisionOrder>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => IssueSupervisionOrderPayload, {
    description:
      'Issues a supervision order about a request or a problem case, and flags the request. By officers of the street and the district.',
  })
  issueSupervisionOrder(
    @Arg('input', () => IssueSupervisionOrderInput, { description: 'The order.' })
    { idempotencyKey, ...order }: IssueSupervisionOrderInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<IssueSupervisionOrderPayload> {
    const given = {
      ...order,
      requestId: order.requestId ?? null,
      problemCaseId: order.problemCaseId ?? null,
      answerDays: order.answerDays ?? null,
    };
    return asPayload(async () => ({
      supervisionOrder: await this.service.issue(given, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => MoveSupervisionOrderPayload, {
    description: 'Moves a supervision order on; every move is an entry in its timeline.',
  })
  moveSupervisionOrder(
    @Arg('input', () => MoveSupervisionOrderInput, { description: 'The order and the move.' })
    { id, text, ...wanted }: MoveSupervisionOrderInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<MoveSupervisionOrderPayload> {
    return asPayload(async () => ({
      supervisionOrder: await this.service.move(id, { ...wanted, text: text ?? null }, viewer),
    }));
  }
}
