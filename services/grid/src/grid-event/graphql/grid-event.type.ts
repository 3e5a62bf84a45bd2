import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EventActorRole, GridEventChannel, GridEventLevel, GridEventStatus } from './grid-event.enum.js';

/** What events are about, as the graph shows it. */
@Audience('open')
@ObjectType('GridEventCategory', { description: '事件类别: what an event is about.' })
export class GridEventCategoryType {
  @Field(() => String, {
    description: 'Its code, e.g. `FACILITY`; from the reference data of the city over the national ones.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, e.g. `公共设施`.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Calendar days from the report until an event of it is due.' })
  readonly dueDays!: number;
}

/** One step of an event's way, as the graph shows it. */
@Audience('internal')
@ObjectType('GridEventTimelineEntry', { description: 'One move of an event, or its report.' })
export class GridEventTimelineEntryType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => GridEventStatus, { nullable: true, description: 'The status before; null for the report.' })
  readonly from!: GridEventStatus | null;

  @Field(() => GridEventStatus, { description: 'The status after.' })
  readonly to!: GridEventStatus;

  @Field(() => String, {
    description:
      'The action, or REPORT for the first entry; REQUEST_RECEIVED, REQUEST_REFUSED, REQUEST_CLOSED, REQUEST_DROPPED and REQUEST_REOPENED are what the request that it became did to it.',
  })
  readonly action!: string;

  @Field(() => GridEventLevel, { description: 'The level that has it after this.' })
  readonly level!: GridEventLevel;

  @Field(() => EventActorRole, { description: 'As whom somebody acted.' })
  readonly role!: EventActorRole;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, or what was decided or done. Phone numbers and plates are masked for whoever does not handle the event.',
  })
  readonly reason!: string | null;

  /** Not a field: the edge is resolved from it. */
  readonly organizationId!: string | null;
}

/** An event, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('GridEvent', {
  description: '网格事件: something in a grid that needs looking after, and where it stands.',
})
export class GridEventType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Number that people tell each other: 14 letters and digits.' })
  readonly number!: string;

  @Field(() => String, { description: 'Code of its category.' })
  readonly categoryCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of its category; null when the city dropped it.',
  })
  readonly categoryName!: string | null;

  @Field(() => GridEventChannel, { description: 'How it was reported.' })
  readonly reportedVia!: GridEventChannel;

  @Field(() => GridEventStatus, { description: 'Where it stands.' })
  readonly status!: GridEventStatus;

  @Field(() => GridEventLevel, { description: 'The level that has it, or that it was handed to.' })
  readonly level!: GridEventLevel;

  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  readonly reportedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it should be handled, by its category.' })
  readonly dueAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was said to be done; null while it is not, and again after a rework.',
  })
  readonly handledAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was handed on as a service request; null when it was not.',
  })
  readonly escalatedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was closed or cancelled; null while open.',
  })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly gridId!: string;
}

/** A page of events. */
export const GridEventConnectionType = connectionType(GridEventType, 'GridEvent', 'grid events');

/** Result of the mutations of events. */
@Audience('value')
@ObjectType('GridEventPayload', { description: 'Result of `reportGridEvent` and `moveGridEvent`.' })
export class GridEventPayload {
  @Field(() => GridEventType, {
    nullable: true,
    description: 'The event as it stands now; null when a rule was broken.',
  })
  readonly gridEvent!: GridEventType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
