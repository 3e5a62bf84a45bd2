import { Audience, connectionType, DateTimeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JointMeetingKind } from './joint-meeting-kind.enum.js';

/** A meeting of a joint body, as the graph shows it. */
@Audience('open')
@ObjectType('JointMeeting', { description: '会议: a meeting that a joint body held.' })
export class JointMeetingType {
  @Field(() => ID, { description: 'Stable id of the meeting.' })
  readonly id!: string;

  @Field(() => JointMeetingKind, { description: 'What kind of meeting it was.' })
  readonly kind!: JointMeetingKind;

  @Field(() => DateTimeScalar, { description: 'When it was held.' })
  readonly heldAt!: Date;

  @Field(() => Int, { description: 'How many people attended; who they were is not kept.' })
  readonly attendance!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Where the minutes (会议纪要) are found, e.g. a document number; null when nobody said.',
  })
  readonly minutesReference!: string | null;
}

/** A page of meetings. */
export const JointMeetingConnectionType = connectionType(
  JointMeetingType,
  'JointMeeting',
  'meetings of a joint body',
);
