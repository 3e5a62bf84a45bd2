import { DivisionCodeScalar, PeriodInputType } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

/** A ranking to be published. */
@InputType('PublishRankingInput', { description: 'A ranking that is to be frozen and shown to everybody.' })
export class PublishRankingInput {
  @Field(() => ID, { description: 'The published scheme.' })
  readonly schemeId!: string;

  @Field(() => DivisionCodeScalar, { description: 'The places below this one are ranked.' })
  readonly divisionCode!: string;

  @Field(() => PeriodInputType, { description: 'Whole months that have ended, at most 36.' })
  readonly period!: PeriodInputType;

  @Field(() => Int, {
    description: 'The version of the scheme that it is ranked by; CONFLICT when another one is published.',
  })
  readonly expectedVersion!: number;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
