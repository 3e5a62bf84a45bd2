import { Audience, connectionType, DateScalar, DateTimeScalar, Key } from '@governance/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ActivityKind } from './activity-kind.enum.js';
import { HourRecordState } from './hour-record-state.enum.js';

/** Hours that a volunteer gave, as the graph shows them. */
@Key('id')
@Audience('personal')
@ObjectType('HourRecord', {
  description:
    '服务时长: hours that a volunteer gave on a day. Seen by whoever sees the volunteer, and by the organization that confirms; absent for everybody else.',
})
export class HourRecordType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: '服务内容: what was done, in the words of the volunteer.' })
  readonly title!: string;

  @Field(() => ActivityKind, { description: 'Kind of activity.' })
  readonly activityKind!: ActivityKind;

  @Field(() => Float, { description: 'Hours, 0.5 to 24 in steps of 0.5.' })
  readonly hours!: number;

  @Field(() => DateScalar, { description: '服务日期: the business day on which they were given.' })
  readonly servedOn!: string;

  @Field(() => HourRecordState, { description: 'Whether they count.' })
  readonly state!: HourRecordState;

  @Field(() => DateTimeScalar, { description: '填报时间: when they were reported.' })
  readonly reportedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '确认时间: when they were confirmed; null while they are not.',
  })
  readonly confirmedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '冲销时间: when they were taken back; null while they are not.',
  })
  readonly reversedAt!: Date | null;

  @Field(() => String, { nullable: true, description: '冲销原因: why they were taken back.' })
  readonly reversalReason!: string | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly volunteerId!: string;
  readonly organizationId!: string;
}

/** A page of hours. */
export const HourRecordConnectionType = connectionType(HourRecordType, 'HourRecord', 'records of hours');
