import { asPayload, Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import type { EventRoute } from '../event-route.js';
import type { EventRouteService } from '../event-route.service.js';
import { EventRouteType, RouteEventCategoryInput, RouteEventCategoryPayload } from './event-route.type.js';

/** Look-ups and changes of routes of events. */
@Resolver(() => EventRouteType)
export class EventRouteResolver {
  constructor(private readonly service: EventRouteService) {}

  @Audience('open')
  @Query(() => [EventRouteType], {
    nullable: true,
    description: '事件转办类别: which categories of requests events in grids become, by code; at most 200.',
  })
  eventCategoryRoutes(
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city; what all cities share when left out. Otherwise DIVISION_CODE_MALFORMED.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly EventRoute[]> {
    const city =
      divisionCode == null ? NATIONAL_CITY : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return loaders.eventRoutes.load(city);
  }

  @Audience('internal')
  @Mutation(() => RouteEventCategoryPayload, {
    description:
      'Says which category of requests events of a category become in a city. For supervisors and administrators of the whole city.',
  })
  routeEventCategory(
    @Arg('input', () => RouteEventCategoryInput, { description: 'The route.' })
    { expectedVersion, ...wanted }: RouteEventCategoryInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<RouteEventCategoryPayload> {
    return asPayload(async () => ({
      eventCategoryRoute: await this.service.route(wanted, expectedVersion, viewer),
    }));
  }
}
