import {
  asPayload,
  Audience,
  type Connection,
  DivisionCodeScalar,
  orNotFound,
  PageArgs,
  parseCaseNumber,
} from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../../context.js';
import type { EventCategory, GridEvent } from '../grid-event.js';
import type { GridEventService } from '../grid-event.service.js';
import { GridEventFilterInput, MoveGridEventInput, ReportGridEventInput } from './grid-event.input.js';
import {
  GridEventCategoryType,
  GridEventConnectionType,
  GridEventPayload,
  GridEventType,
} from './grid-event.type.js';

/** Look-ups, lists, reports and moves of events. */
@Resolver(() => GridEventType)
export class GridEventResolver {
  constructor(private readonly service: GridEventService) {}

  @Audience('internal')
  @Query(() => GridEventType, {
    nullable: true,
    description: 'The event with this id; NOT_FOUND when there is none or the viewer may not see it.',
  })
  gridEvent(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridEvent> {
    return orNotFound(loaders.gridEvent.load(id), '事件');
  }

  @Audience('internal')
  @Query(() => GridEventType, {
    nullable: true,
    description: 'The event with this number; NOT_FOUND when there is none or the viewer may not see it.',
  })
  gridEventByNumber(
    @Arg('number', () => String, {
      description: 'Its number, however people write it; one slip is INVALID_INPUT.',
    })
    number: string,
    @Ctx() { loaders }: GridContext,
  ): Promise<GridEvent> {
    return orNotFound(loaders.gridEventByNumber.load(parseCaseNumber(number)), '事件', 'number');
  }

  @Audience('internal')
  @Query(() => GridEventConnectionType, {
    nullable: true,
    description: 'The events that the viewer may see, the newest first.',
  })
  gridEvents(
    @Arg('filter', () => GridEventFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: GridEventFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: GridContext,
  ): Promise<Connection<GridEvent>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('open')
  @Query(() => [GridEventCategoryType], {
    nullable: true,
    description: 'What events in the city of a place are about, in order of code; at most 50.',
  })
  gridEventCategories(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'A place of the city.' })
    divisionCode: string,
  ): Promise<readonly EventCategory[]> {
    return this.service.categories(divisionCode);
  }

  @Audience('internal')
  @Mutation(() => GridEventPayload, {
    description: 'Reports an event in a grid. For staff of the place, machines, and anybody for themselves.',
  })
  reportGridEvent(
    @Arg('input', () => ReportGridEventInput, { description: 'The event.' }) input: ReportGridEventInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridEventPayload> {
    const { idempotencyKey, description = null, finding = null, ...event } = input;
    return asPayload(async () => ({
      gridEvent: await this.service.report(
        {
          ...event,
          description,
          finding: finding && { patrolId: finding.patrolId, sequence: finding.sequence },
        },
        idempotencyKey,
        viewer,
      ),
    }));
  }

  @Audience('internal')
  @Mutation(() => GridEventPayload, { description: 'Moves an event on.' })
  moveGridEvent(
    @Arg('input', () => MoveGridEventInput, { description: 'The move.' }) input: MoveGridEventInput,
    @Ctx() { viewer }: GridContext,
  ): Promise<GridEventPayload> {
    const { id, action, expectedVersion, reason = null, level = null, organizationId = null } = input;
    return asPayload(async () => ({
      gridEvent: await this.service.move(
        id,
        { action, expectedVersion, reason, level, organizationId },
        viewer,
      ),
    }));
  }
}
