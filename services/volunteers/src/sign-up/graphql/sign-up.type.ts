import {
  Audience,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  Key,
  UserErrorType,
} from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SignUpState } from '../sign-up.js';

registerEnumType(SignUpState, {
  name: 'SignUpState',
  description: '报名状态: where somebody who signed up stands.',
  valuesConfig: {
    SIGNED_UP: { description: '已报名: has a place.' },
    WAITING: { description: '候补: waits for one; moves up in the order of signing up.' },
    ATTENDED: { description: '已签到: came. The end.' },
    CANCELLED: { description: '已取消: does not come, or the shift does not take place. The end.' },
  },
});

/** A sign-up, as the graph shows it. */
@Key('id')
@Audience('personal')
@ObjectType('SignUp', {
  description:
    '报名: that a volunteer comes to a shift. Seen by the volunteer, by people of the organization that organizes, and by the secretary of their unit; absent for everybody else.',
})
export class SignUpType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => SignUpState, { description: 'Where it stands.' })
  readonly state!: SignUpState;

  @Field(() => Int, {
    description: 'The how manieth it was for the shift, from 1; those who wait move up in this order.',
  })
  readonly sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When they signed up.' })
  readonly signedUpAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '签到时间: when they came; null before.' })
  readonly attendedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null otherwise.' })
  readonly cancelledAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly activityId!: string;
  readonly shiftId!: string;
  readonly volunteerId!: string;
}

/** A page of sign-ups. */
export const SignUpConnectionType = connectionType(SignUpType, 'SignUp', 'sign-ups');

/** A code, as the graph shows it. */
@Audience('internal')
@ObjectType('AttendanceCode', { description: '签到码: what volunteers type to show that they are there.' })
export class AttendanceCodeType {
  @Field(() => String, { description: 'Six digits; changes every five minutes.' })
  readonly code!: string;

  @Field(() => DateTimeScalar, { description: 'When it changes. It is accepted for five minutes more.' })
  readonly validUntil!: Date;
}

/** What `signUps` is limited to. */
@InputType('SignUpFilter', {
  description: 'What a list of sign-ups is limited to; all that is given must hold.',
})
export class SignUpFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'For this shift.' })
  readonly shiftId?: string | null;

  @Field(() => SignUpState, { nullable: true, description: 'In this state.' })
  readonly state?: SignUpState | null;
}

/** A shift to sign up for. */
@InputType('SignUpForShiftInput', { description: 'A shift to sign up for.' })
export class SignUpForShiftInput {
  @Field(() => ID, {
    description: 'The shift, in a city where one is registered as a volunteer; otherwise NOT_FOUND.',
  })
  readonly shiftId!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A place to be given back. */
@InputType('CancelSignUpInput', { description: 'A sign-up to be cancelled.' })
export class CancelSignUpInput {
  @Field(() => ID, { description: 'The sign-up.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** Somebody who is there. */
@InputType('AttendShiftInput', { description: 'A shift that one has come to.' })
export class AttendShiftInput {
  @Field(() => ID, { description: 'The shift, which is running.' })
  readonly shiftId!: string;

  @Field(() => String, { description: 'The code that the organizer shows; ten wrong ones are the last.' })
  readonly code!: string;
}

/** Result of whatever changes a sign-up. */
@Audience('value')
@ObjectType('SignUpPayload', { description: 'Result of `signUpForShift`, `cancelSignUp` and `attendShift`.' })
export class SignUpPayload {
  @Field(() => SignUpType, { nullable: true, description: 'The sign-up; null when a rule was broken.' })
  readonly signUp!: SignUpType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
