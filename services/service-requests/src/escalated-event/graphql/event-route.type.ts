import { Audience, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { EventRoute } from '../event-route.js';

/** A route of events, as the graph shows it. */
@Audience('open')
@ObjectType('EventCategoryRoute', {
  description:
    '事件转办类别: which category of requests events in grids become when one of theirs goes on as a request. Reference data of a city.',
})
export class EventRouteType implements EventRoute {
  @Field(() => String, {
    description: 'Code of the category of events; `*` for every one that has no route of its own.',
  })
  readonly eventCategoryCode!: string;

  @Field(() => String, { description: 'Code of the category of requests.' })
  readonly categoryCode!: string;

  @Field(() => Int, {
    description: 'Rises when a city routes it again; to be given as `expectedVersion`. 0 for what all share.',
  })
  readonly version!: number;
}

/** A route as a city wants it. */
@InputType('RouteEventCategoryInput', {
  description: 'Which category of requests events of a category become in a city, from now on.',
})
export class RouteEventCategoryInput {
  @Field(() => DivisionCodeScalar, { description: 'The city: a code of the level PREFECTURE.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    description: 'Code of the category of events; `*` for every one that has no route of its own.',
  })
  readonly eventCategoryCode!: string;

  @Field(() => String, { description: 'Code of a category of requests that the city has.' })
  readonly categoryCode!: string;

  @Field(() => Int, {
    description: "`version` of the city's own route, 0 when it has none; otherwise CONFLICT.",
  })
  readonly expectedVersion!: number;
}

/** Result of `routeEventCategory`. */
@Audience('value')
@ObjectType('RouteEventCategoryPayload', { description: 'Result of `routeEventCategory`.' })
export class RouteEventCategoryPayload {
  @Field(() => EventRouteType, {
    nullable: true,
    description: 'The route as it stands now; null when a rule was broken.',
  })
  readonly eventCategoryRoute!: EventRouteType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
