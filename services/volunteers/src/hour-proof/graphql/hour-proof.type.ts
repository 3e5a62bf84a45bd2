import { Audience, DateScalar, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { HourRecordType } from '../../hour-record/graphql/hour-record.type.js';

/** Hours of one who signed up. */
@InputType('ProvenHoursInput', { description: 'Hours of somebody who signed up.' })
export class ProvenHoursInput {
  @Field(() => ID, { description: 'The sign-up, which has a place or was attended.' })
  readonly signUpId!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Hours, 0.5 to 24 in steps of 0.5; left out, the length of the shift in whole half hours, for one who attended.',
  })
  readonly hours?: number | null;
}

/** Hours of a shift. */
@InputType('RecordHoursInput', {
  description: 'Hours of a shift that has begun, to be written down by its organizer.',
})
export class RecordHoursInput {
  @Field(() => ID, { description: 'The shift.' })
  readonly shiftId!: string;

  @Field(() => [ProvenHoursInput], {
    nullable: true,
    description:
      'Whose, 1 to 100, each once; left out, all who attended and have none yet, the first 100 in order of signing up.',
  })
  readonly rows?: ProvenHoursInput[] | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers how the records stand, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Hours to be taken back. */
@InputType('ReverseHoursInput', { description: 'Hours that counted and are to be taken back.' })
export class ReverseHoursInput {
  @Field(() => ID, { description: 'The record.' })
  readonly id!: string;

  @Field(() => String, { description: '冲销原因: why, 1 to 200 characters; the volunteer reads it.' })
  readonly reason!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** Caps to be published. */
@InputType('PublishHourCapsInput', { description: 'How many hours count at most in a city.' })
export class PublishHourCapsInput {
  @Field(() => DivisionCodeScalar, { description: 'Any place of the city.' })
  readonly divisionCode!: string;

  @Field(() => DateScalar, { description: 'First business day on which they hold; after today.' })
  readonly validFrom!: string;

  @Field(() => Float, { description: 'In one activity, 0.5 to 24 in steps of 0.5.' })
  readonly hoursPerActivity!: number;

  @Field(() => Float, { description: 'On one day, 0.5 to 24 in steps of 0.5.' })
  readonly hoursPerDay!: number;
}

/** Caps, as the graph shows them. */
@Audience('open')
@ObjectType('HourCaps', { description: '时长上限: how many hours count at most from a day on.' })
export class HourCapsType {
  @Field(() => DateScalar, { description: 'First business day on which they hold.' })
  readonly validFrom!: string;

  @Field(() => Float, { description: 'Hours in one activity.' })
  readonly hoursPerActivity!: number;

  @Field(() => Float, { description: 'Hours on one day.' })
  readonly hoursPerDay!: number;
}

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** What became of one row. */
@Audience('value')
@ObjectType('RecordHoursResult', { description: 'What became of one row of `recordHours`.' })
export class RecordHoursResultType {
  @Field(() => Int, { description: 'Which row, from 0.' })
  readonly index!: number;

  @Field(() => HourRecordType, {
    nullable: true,
    description: 'The record, which counts; null when refused.',
  })
  readonly hourRecord!: HourRecordType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `recordHours`. */
@Audience('value')
@ObjectType('RecordHoursPayload', { description: 'Result of `recordHours`.' })
export class RecordHoursPayload {
  @Field(() => [RecordHoursResultType], {
    nullable: true,
    description: 'One for each row, in order, at most 100; null when the batch itself was refused.',
  })
  readonly results!: readonly RecordHoursResultType[] | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `reverseHours`. */
@Audience('value')
@ObjectType('ReverseHoursPayload', { description: 'Result of `reverseHours`.' })
export class ReverseHoursPayload {
  @Field(() => HourRecordType, {
    nullable: true,
    description: 'The record, reversed; null when a rule was broken.',
  })
  readonly hourRecord!: HourRecordType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `publishHourCaps`. */
@Audience('value')
@ObjectType('PublishHourCapsPayload', { description: 'Result of `publishHourCaps`.' })
export class PublishHourCapsPayload {
  @Field(() => HourCapsType, { nullable: true, description: 'The caps; null when a rule was broken.' })
  readonly hourCaps!: HourCapsType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
