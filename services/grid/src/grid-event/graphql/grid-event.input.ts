import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EventAction, GridEventChannel, GridEventLevel, GridEventStatus } from './grid-event.enum.js';

/** Something found on a patrol. */
@InputType('PatrolFindingRefInput', {
  description: 'Something found on a patrol; becomes one event at most.',
})
export class PatrolFindingRefInput {
  @Field(() => ID, { description: 'The patrol, through the same grid.' })
  readonly patrolId!: string;

  @Field(() => Int, { description: 'Sequence of the checkpoint at which an issue was found.' })
  readonly sequence!: number;
}

/** An event to be reported. */
@InputType('ReportGridEventInput', { description: 'An event to be reported.' })
export class ReportGridEventInput {
  @Field(() => ID, { description: 'The grid that it is in.' })
  readonly gridId!: string;

  @Field(() => String, { description: 'Code of its category, see `gridEventCategories`.' })
  readonly categoryCode!: string;

  @Field(() => String, {
    description: 'In a few words, 1 to 100 characters. No resident ID or bank card numbers.',
  })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In more words, 1 to 2000 characters. No resident ID or bank card numbers.',
  })
  readonly description?: string | null;

  @Field(() => GridEventChannel, {
    description:
      'RESIDENT: by anybody signed in, for themselves. The others: by staff of the place and machines.',
  })
  readonly reportedVia!: GridEventChannel;

  @Field(() => PatrolFindingRefInput, {
    nullable: true,
    description: 'With PATROL: what it was found as; otherwise ALREADY_EXISTS when that was reported before.',
  })
  readonly finding?: PatrolFindingRefInput | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A move of an event. */
@InputType('MoveGridEventInput', {
  description: 'A move of an event. What it takes beside the event is said at each value of the action.',
})
export class MoveGridEventInput {
  @Field(() => ID, { description: 'The event.' })
  readonly id!: string;

  @Field(() => EventAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: EventAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, or what was decided or done: 1 to 500 characters, without resident ID or bank card numbers.',
  })
  readonly reason?: string | null;

  @Field(() => GridEventLevel, { nullable: true, description: 'For TRANSFER: another level that gets it.' })
  readonly level?: GridEventLevel | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For ASSIGN: another organization of the same city that gets it.',
  })
  readonly organizationId?: string | null;
}

/** What `gridEvents` is limited to. */
@InputType('GridEventFilter', {
  description: 'What a list of events is limited to; all that is given must hold.',
})
export class GridEventFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this grid.' })
  readonly gridId?: string | null;

  @Field(() => [GridEventStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: GridEventStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: open ones. False: closed and cancelled ones.' })
  readonly open?: boolean | null;

  @Field(() => GridEventLevel, { nullable: true, description: 'That this level has.' })
  readonly level?: GridEventLevel | null;

  @Field(() => String, { nullable: true, description: 'Of this category.' })
  readonly categoryCode?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Reported at this instant or later.' })
  readonly reportedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Reported before this instant.' })
  readonly reportedTo?: Date | null;
}
