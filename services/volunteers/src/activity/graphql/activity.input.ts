import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActivityKind } from '../../hour-record/graphql/activity-kind.enum.js';
import { Recurrence } from './recurrence.enum.js';
import { ServiceSource } from './service-source.enum.js';

/** What `activities` is limited to. */
@InputType('ActivityFilter', {
  description: 'What a list of activities is limited to; all that is given must hold.',
})
export class ActivityFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Organized by this organization.' })
  readonly organizationId?: string | null;

  @Field(() => ActivityKind, { nullable: true, description: 'Of this kind.' })
  readonly kind?: ActivityKind | null;

  @Field(() => ServiceSource, { nullable: true, description: 'Provided by these.' })
  readonly source?: ServiceSource | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Those that are not over at this instant.' })
  readonly endsAfter?: Date | null;
}

/** One time of the first day. */
@InputType('ShiftInput', { description: 'One time of the first occurrence.' })
export class ShiftInput {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends: later, by at most 24 hours.' })
  readonly endsAt!: Date;

  @Field(() => Int, { description: 'How many may come, 1 to 5000.' })
  readonly capacity!: number;
}

/** An activity to be announced. */
@InputType('CreateActivityInput', { description: 'An activity to be announced.' })
export class CreateActivityInput {
  @Field(() => ActivityKind, { description: 'Kind of activity.' })
  readonly kind!: ActivityKind;

  @Field(() => ServiceSource, {
    defaultValue: ServiceSource.VOLUNTEERS,
    description: '服务来源: who provides it.',
  })
  readonly source!: ServiceSource;

  @Field(() => String, { description: '1 to 100 characters; everybody reads it, so no numbers of people.' })
  readonly title!: string;

  @Field(() => String, { description: 'The public place where people meet, 1 to 200 characters.' })
  readonly place!: string;

  @Field(() => DivisionCodeScalar, { description: 'Community or village.' })
  readonly divisionCode!: string;

  @Field(() => ID, { description: 'Organization of the same city that organizes it and proves the hours.' })
  readonly organizationId!: string;

  @Field(() => ID, { nullable: true, description: 'Team that carries it out; its leader may run it, too.' })
  readonly teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With PAIRING: agreement that it is held under.' })
  readonly agreementId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Venue that it is held at.' })
  readonly venueId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the skill that it asks for.' })
  readonly skill?: string | null;

  @Field(() => Recurrence, { description: 'How it comes again.' })
  readonly recurrence!: Recurrence;

  @Field(() => Int, { description: 'How often it takes place, 1 to 52; 1 when it does not come again.' })
  readonly occurrences!: number;

  @Field(() => [ShiftInput], {
    description: 'The times of the first occurrence; with all occurrences 1 to 100. None may be over.',
  })
  readonly shifts!: ShiftInput[];

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** An activity to be cancelled. */
@InputType('CancelActivityInput', { description: 'An activity to be cancelled.' })
export class CancelActivityInput {
  @Field(() => ID, { description: 'The activity.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** A shift to be cancelled. */
@InputType('CancelShiftInput', { description: 'A shift to be cancelled.' })
export class CancelShiftInput {
  @Field(() => ID, { description: 'The shift.' })
  readonly shiftId!: string;

  @Field(() => Int, { description: 'The version of its activity that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
