import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { HourRecordType } from './hour-record.type.js';

/** Result of `reportHours`. */
@Audience('value')
@ObjectType('ReportHoursPayload', { description: 'Result of `reportHours`.' })
export class ReportHoursPayload {
  @Field(() => HourRecordType, {
    nullable: true,
    description: 'The record; null when a rule was broken.',
  })
  readonly hourRecord!: HourRecordType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `confirmHours`. */
@Audience('value')
@ObjectType('ConfirmHoursPayload', { description: 'Result of `confirmHours`.' })
export class ConfirmHoursPayload {
  @Field(() => HourRecordType, {
    nullable: true,
    description: 'The record, confirmed; null when a rule was broken.',
  })
  readonly hourRecord!: HourRecordType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
