import { Audience, UserErrorType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { CheckInType } from './check-in.type.js';

/** What every change of a check-in answers. */
@ObjectType()
abstract class OneCheckIn {
  @Field(() => CheckInType, {
    nullable: true,
    description: 'The check-in; null when a rule was broken.',
  })
  readonly checkIn!: CheckInType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `checkInUnit`. */
@Audience('value')
@ObjectType('CheckInUnitPayload', { description: 'Result of `checkInUnit`.' })
export class CheckInUnitPayload extends OneCheckIn {}

/** Result of `checkInMember`. */
@Audience('value')
@ObjectType('CheckInMemberPayload', { description: 'Result of `checkInMember`.' })
export class CheckInMemberPayload extends OneCheckIn {}

/** Result of `endCheckIn`. */
@Audience('value')
@ObjectType('EndCheckInPayload', { description: 'Result of `endCheckIn`.' })
export class EndCheckInPayload extends OneCheckIn {}

/** What became of one row of a batch. */
@Audience('value')
@ObjectType('CheckInResult', { description: 'What became of one row of a batch.' })
export class CheckInResultType extends OneCheckIn {
  @Field(() => Int, { description: 'Where the row stands in the batch, from 0.' })
  readonly index!: number;
}

/** What a batch answers. */
@ObjectType()
abstract class ManyCheckIns {
  @Field(() => [CheckInResultType], {
    nullable: true,
    description: 'One for each row, in the order given, at most 100; null when the batch was refused.',
  })
  readonly results!: CheckInResultType[] | null;

  @Field(() => [UserErrorType], { description: 'Rules that the batch as a whole broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `checkInUnits`. */
@Audience('value')
@ObjectType('CheckInUnitsPayload', { description: 'Result of `checkInUnits`.' })
export class CheckInUnitsPayload extends ManyCheckIns {}

/** Result of `checkInMembers`. */
@Audience('value')
@ObjectType('CheckInMembersPayload', { description: 'Result of `checkInMembers`.' })
export class CheckInMembersPayload extends ManyCheckIns {}
