import { Audience, connectionType, DateScalar, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DayLedger } from '../consultation-meeting.js';
import { ConsultationStatus } from './consultation.enum.js';

/** What a meeting's matters come to, as the graph shows it. */
@Audience('internal')
@ObjectType('ConsultationLedger', { description: "日销账: what a consultation meeting's matters come to." })
export class ConsultationLedgerType implements DayLedger {
  @Field(() => Int, { description: '新增: new matters.' })
  readonly opened!: number;

  @Field(() => Int, { description: '结转: matters carried from the meeting before.' })
  readonly carriedIn!: number;

  @Field(() => Int, { description: '销账: matters that are settled.' })
  readonly settled!: number;

  @Field(() => Int, { description: '未结: matters that are not settled; the next meeting gets them.' })
  readonly open!: number;
}

/** A matter, as the graph shows it. Its edges and its words come from the resolver. */
@Audience('internal')
@ObjectType('ConsultationMatter', { description: '会商事项: one matter of a consultation meeting.' })
export class ConsultationMatterType {
  @Field(() => Int, { description: 'Its number in the meeting, from 1.' })
  readonly number!: number;

  @Field(() => Boolean, { name: 'settled', description: '是否销账: whether it is settled.' })
  readonly isSettled!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The whistle that it is about; null when it is about something else.',
  })
  readonly whistleId!: string | null;

  /** Not fields: what the nested fields need. */
  readonly title!: string;
  readonly decision!: string | null;
  readonly requestId!: string | null;
  readonly problemCaseId!: string | null;
  readonly organizationId!: string | null;
  readonly carriedFromId!: string | null;
  readonly carriedToId!: string | null;
}

/** A consultation meeting, as the graph shows it. Its edges and its words come from the resolver. */
@Key('id')
@Audience('internal')
@ObjectType('ConsultationMeeting', {
  description:
    '会商(日会商): the meeting of a place and a day on what is to be done about its requests, whistles and problem cases; what stays open is carried to the next one. Seen by the chair, by the organizations that are to see to a matter, and by whoever governs the place. Meetings of joint bodies are `JointBody.meetings`.',
})
export class ConsultationMeetingType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => DateScalar, { description: 'Of which business day it is; a place has one a day.' })
  readonly day!: string;

  @Field(() => ConsultationStatus, { description: 'Where it stands.' })
  readonly status!: ConsultationStatus;

  @Field(() => DateTimeScalar, { description: 'When it was convened.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its decisions were recorded or amended last; null before.',
  })
  readonly recordedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly decisions!: string | null;
  readonly divisionCode!: string;
  readonly chairId!: string;
}

/** A page of consultation meetings. */
export const ConsultationMeetingConnectionType = connectionType(
  ConsultationMeetingType,
  'ConsultationMeeting',
  'consultation meetings',
);

/** What every change of a meeting answers. */
@ObjectType()
abstract class ConsultationPayload {
  @Field(() => ConsultationMeetingType, {
    nullable: true,
    description: 'The meeting as it stands now; null when a rule was broken.',
  })
  readonly consultationMeeting!: ConsultationMeetingType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `conveneConsultation`. */
@Audience('value')
@ObjectType('ConveneConsultationPayload', { description: 'Result of `conveneConsultation`.' })
export class ConveneConsultationPayload extends ConsultationPayload {}

/** Result of `moveConsultation`. */
@Audience('value')
@ObjectType('MoveConsultationPayload', { description: 'Result of `moveConsultation`.' })
export class MoveConsultationPayload extends ConsultationPayload {}
