import { DivisionCodeScalar, PeriodInputType } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

/** Marks to be handed in. */
@InputType('SubmitAssessmentInput', {
  description: 'The marks of your organization’s panel for a place, an indicator and a period.',
})
export class SubmitAssessmentInput {
  @Field(() => ID, { description: 'The published scheme, of which your organization is an assessor.' })
  readonly schemeId!: string;

  @Field(() => String, { description: 'Code of a qualitative indicator that your organization judges.' })
  readonly indicatorCode!: string;

  @Field(() => DivisionCodeScalar, { description: 'The place that is judged.' })
  readonly divisionCode!: string;

  @Field(() => PeriodInputType, { description: 'Whole months, at most 36; the period of the ranking.' })
  readonly period!: PeriodInputType;

  @Field(() => [Int], {
    description:
      '1 to 100 marks, 0 to 100 each, one of each member of the panel. The highest and the lowest do not count, so fewer than 3 give no score.',
  })
  readonly marks!: readonly number[];

  @Field(() => Int, {
    nullable: true,
    description: 'The version that is corrected, left out for the first marks; otherwise CONFLICT.',
  })
  readonly expectedVersion?: number | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
