import {
  assertPeriod,
  type Connection,
  daysWithin,
  governs,
  PageArgs,
  PeriodInputType,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { serviceOrderStatsOf } from '../service-order-stats.js';
import type { ServiceOrder } from '../service-order.js';
import { ServiceOrderFilterInput } from './service-order.input.js';
import { ServiceOrderConnectionType, ServiceOrderStatsType } from './service-order.type.js';

/** Adds `Division.serviceOrders` and `Division.serviceOrderStats` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionServiceOrdersResolver {
  @FieldResolver(() => ServiceOrderConnectionType, {
    nullable: true,
    description: '服务订单: those in this place and below it that the viewer may see, the newest first.',
  })
  serviceOrders(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => ServiceOrderFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: ServiceOrderFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<ServiceOrder>> {
    return loaders.serviceOrdersOfDivision.load(code, filter ?? {}, page);
  }

  @FieldResolver(() => ServiceOrderStatsType, {
    nullable: true,
    description: '服务订单统计: what the service orders of this place and of those below it come to.',
  })
  async serviceOrderStats(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, {
      description: 'Whole days of Asia/Shanghai; a day that is begun is counted whole.',
    })
    period: PeriodInputType,
    @Ctx() { loaders, viewer }: ServiceRequestsContext,
  ): Promise<ServiceOrderStatsType> {
    assertPeriod(period);
    const figures = await loaders.serviceOrderFigures.load(code, daysWithin(period));
    return serviceOrderStatsOf(figures, governs(viewer, code) ? 'INSIDE' : 'OUTSIDE');
  }
}
