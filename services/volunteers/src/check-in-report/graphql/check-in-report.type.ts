import { Audience, DateScalar, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReportDirection } from '../check-in-report.js';

registerEnumType(ReportDirection, {
  name: 'ReportDirection',
  description: '报告方向: who tells whom.',
  valuesConfig: {
    TO_UNIT: { description: '向单位报告: the community tells the unit what its people did there.' },
    TO_COMMUNITY: { description: '向社区报告: the unit tells the community what it did.' },
  },
});

/** A report, as the graph shows it. */
@Audience('internal')
@ObjectType('CheckInReport', {
  description:
    '双报告: what a unit and the community that received it tell each other of the service given there.',
})
export class CheckInReportType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'From 1: the how-manieth report on the check-in.' })
  readonly sequence!: number;

  @Field(() => ReportDirection, { description: 'Who tells whom.' })
  readonly direction!: ReportDirection;

  @Field(() => DateScalar, { description: 'First business day that it is about.' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'First business day after those that it is about.' })
  readonly to!: string;

  @Field(() => Int, { description: '服务次数: how many services were given, as told.' })
  readonly services!: number;

  @Field(() => Int, { description: '参与人次: by how many person-times, as told.' })
  readonly participants!: number;

  @Field(() => Float, {
    description: '服务时长: in how many hours, as told; what counts is `hourCompliance`.',
  })
  readonly hours!: number;

  @Field(() => String, { description: '报告内容: in words, at most 1000 characters.' })
  readonly summary!: string;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  readonly reportedAt!: Date;
}

/** A report to be made. */
@InputType('ReportOnCheckInInput', { description: 'A report to be made.' })
export class ReportOnCheckInInput {
  @Field(() => ID, { description: 'A check-in of a unit.' })
  readonly checkInId!: string;

  @Field(() => DateScalar, { description: 'First business day that it is about.' })
  readonly from!: string;

  @Field(() => DateScalar, {
    description: 'First business day after those that it is about, not later than tomorrow.',
  })
  readonly to!: string;

  @Field(() => Int, { description: 'How many services were given, 0 to 100000.' })
  readonly services!: number;

  @Field(() => Int, { description: 'By how many person-times, 0 to 100000.' })
  readonly participants!: number;

  @Field(() => Float, { description: 'In how many hours, 0 to 100000.' })
  readonly hours!: number;

  @Field(() => String, { description: 'In words, 1 to 1000 characters; without ID and card numbers.' })
  readonly summary!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Result of `reportOnCheckIn`. */
@Audience('value')
@ObjectType('ReportOnCheckInPayload', { description: 'Result of `reportOnCheckIn`.' })
export class ReportOnCheckInPayload {
  @Field(() => CheckInReportType, { nullable: true, description: 'The report; null when a rule was broken.' })
  readonly report!: CheckInReportType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
