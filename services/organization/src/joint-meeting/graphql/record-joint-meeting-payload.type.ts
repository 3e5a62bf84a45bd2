import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { JointMeetingType } from './joint-meeting.type.js';

/** Result of `recordJointMeeting`. */
@Audience('value')
@ObjectType('RecordJointMeetingPayload', { description: 'Result of `recordJointMeeting`.' })
export class RecordJointMeetingPayload {
  @Field(() => JointMeetingType, {
    nullable: true,
    description: 'The meeting; null when a rule was broken.',
  })
  readonly jointMeeting!: JointMeetingType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
