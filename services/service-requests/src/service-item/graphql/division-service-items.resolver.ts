import {
  assertPeriod,
  type Connection,
  daysWithin,
  PageArgs,
  PeriodInputType,
  yearBefore,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import { serviceItemStatsOf } from '../service-item-stats.js';
import type { ServiceItem } from '../service-item.js';
import { ServiceItemKind } from './service-item.enum.js';
import { ServiceItemStatsType } from './service-item-stats.type.js';
import { ServiceItemConnectionType } from './service-item.type.js';

/** Adds `Division.serviceItems` and `Division.serviceItemStats` to a type that lives in the grid subgraph. */
@Resolver(() => DivisionReference)
export class DivisionServiceItemsResolver {
  @FieldResolver(() => ServiceItemConnectionType, {
    nullable: true,
    description:
      '服务事项: what residents can have done now by the offices of this place and of those below it.',
  })
  serviceItems(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => ServiceItemKind, { nullable: true, description: 'Of this kind; all when left out.' })
    kind: ServiceItemKind | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<Connection<ServiceItem>> {
    return loaders.serviceItemsOfDivision.load(code, { kind: kind ?? null }, page);
  }

  @FieldResolver(() => ServiceItemStatsType, {
    nullable: true,
    description: '服务事项统计: what the service items of this place and of those below it come to.',
  })
  async serviceItemStats(
    @Root() { code }: DivisionReference,
    @Arg('period', () => PeriodInputType, {
      nullable: true,
      description: 'Items are those at its end; now when left out.',
    })
    period: PeriodInputType | null | undefined,
    @Ctx() { loaders, now }: ServiceRequestsContext,
  ): Promise<ServiceItemStatsType> {
    // Up to the end of today: a period that ends within a day has that day whole.
    const wanted = period ?? yearBefore(now);
    assertPeriod(wanted);
    return serviceItemStatsOf(await loaders.serviceItemFigures.load(code, daysWithin(wanted)));
  }
}
