import { Audience, connectionType, DateScalar, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HoursPlanState } from '../hours-plan.js';

registerEnumType(HoursPlanState, {
  name: 'HoursPlanState',
  description: '服务计划状态: where a plan of hours stands.',
  valuesConfig: {
    DECLARED: { description: '已申报: stands; the receiving community sees the volunteer.' },
    ENDED: { description: '已结束: the volunteer ended it, or its period is over. The end.' },
  },
});

/** A plan of hours, as the graph shows it. */
@Key('id')
@Audience('personal')
@ObjectType('HoursPlan', {
  description:
    '服务计划申报: hours that a volunteer means to give in a community that is not their own. Seen by the volunteer and, while it lasts, by the staff of the receiving community; absent for everybody else.',
})
export class HoursPlanType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => DateScalar, { description: 'First business day in Asia/Shanghai.' })
  readonly fromDay!: string;

  @Field(() => DateScalar, { description: 'First business day that does not belong to it any more.' })
  readonly toDay!: string;

  @Field(() => Float, { description: '计划时长: hours that they mean to give, in halves.' })
  readonly hours!: number;

  @Field(() => Float, {
    description:
      '已完成时长: hours that they gave in the receiving community in the period and that are confirmed.',
  })
  readonly hoursDone!: number;

  @Field(() => HoursPlanState, { description: 'Where it stands.' })
  readonly state!: HoursPlanState;

  @Field(() => DateTimeScalar, { description: '申报时间: when it was declared.' })
  readonly declaredAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the volunteer ended it; null for one that stands, or whose period is over by itself.',
  })
  readonly endedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly volunteerId!: string;
  readonly organizationId!: string | null;
}

/** A page of plans. */
export const HoursPlanConnectionType = connectionType(HoursPlanType, 'HoursPlan', 'plans of hours');

/** Result of whatever changes a plan. */
@Audience('value')
@ObjectType('HoursPlanPayload', { description: 'Result of `planHours` and `endHoursPlan`.' })
export class HoursPlanPayload {
  @Field(() => HoursPlanType, { nullable: true, description: 'The plan; null when a rule was broken.' })
  readonly hoursPlan!: HoursPlanType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
