import { DateScalar } from '@governance/shared';
import { Field, Float, ID, InputType, Int } from 'type-graphql';

/** Counts to be recorded. */
@InputType('RecordStaffAggregateInput', {
  description: 'Counts of the staff of an organization on a day. Never names, never a roster.',
})
export class RecordStaffAggregateInput {
  @Field(() => ID, { description: 'The organization.' })
  readonly organizationId!: string;

  @Field(() => DateScalar, {
    description: 'The day, not later than today. An organization has one record a day.',
  })
  readonly countedOn!: string;

  @Field(() => Int, { description: 'How many people work there, 0 to 1,000,000.' })
  readonly headcount!: number;

  @Field(() => Int, { nullable: true, description: 'How many posts may be filled (编制), 0 to 1,000,000.' })
  readonly established?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them work full-time there.' })
  readonly fullTime?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them work part-time there.' })
  readonly partTime?: number | null;

  @Field(() => Float, { nullable: true, description: 'Their mean age in years, 16 to 100.' })
  readonly meanAge?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them hold a bachelor’s degree or a higher one.',
  })
  readonly bachelorPlus?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of them have a relevant speciality or experience (党建、公共管理、法学、公共卫生等).',
  })
  readonly relevantBackground?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'To correct the record of that day: its version, otherwise CONFLICT. Left out for a day that has none, otherwise ALREADY_EXISTS.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
