import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActivityKind } from '../../hour-record/graphql/activity-kind.enum.js';
import { Recurrence } from './recurrence.enum.js';
import { ServiceSource } from './service-source.enum.js';

/** An activity, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('Activity', {
  description:
    '志愿活动: what volunteers are invited to. Everybody reads what, where and when; nobody is named.',
})
export class ActivityType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'Rises with every change of the activity and its shifts; given as `expectedVersion`.',
  })
  readonly version!: number;

  @Field(() => ActivityKind, { description: 'Kind of activity.' })
  readonly kind!: ActivityKind;

  @Field(() => ServiceSource, { description: '服务来源: who provides it.' })
  readonly source!: ServiceSource;

  @Field(() => String, { description: '活动名称: 1 to 100 characters.' })
  readonly title!: string;

  @Field(() => String, { description: '活动地点: the public place where people meet.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Code of the skill that it asks for; null for none.' })
  readonly skill!: string | null;

  @Field(() => Recurrence, { description: 'How it comes again.' })
  readonly recurrence!: Recurrence;

  @Field(() => DateTimeScalar, { description: 'When it was announced.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null otherwise.' })
  readonly cancelledAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizationId!: string;
  readonly teamId!: string | null;
  readonly agreementId!: string | null;
  readonly venueId!: string | null;
}

/** A shift, as the graph shows it. */
@Audience('open')
@ObjectType('ActivityShift', { description: '班次: one time at which an activity takes place.' })
export class ActivityShiftType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  readonly startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  readonly endsAt!: Date;

  @Field(() => Int, { description: '名额: how many may come, 1 to 5000.' })
  readonly capacity!: number;

  @Field(() => Int, { description: '已报名: how many have a place; never more than the capacity.' })
  readonly taken!: number;

  @Field(() => Int, { description: '候补: how many wait for one.' })
  readonly waiting!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null otherwise.' })
  readonly cancelledAt!: Date | null;

  /** Not a field: what the nested fields need. */
  readonly activityId!: string;
}

/** A page of activities. */
export const ActivityConnectionType = connectionType(ActivityType, 'Activity', 'activities');

/** Result of whatever changes an activity. */
@Audience('value')
@ObjectType('ActivityPayload', {
  description: 'Result of `createActivity`, `cancelActivity` and `cancelShift`.',
})
export class ActivityPayload {
  @Field(() => ActivityType, { nullable: true, description: 'The activity; null when a rule was broken.' })
  readonly activity!: ActivityType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
