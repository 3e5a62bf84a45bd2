import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CATEGORY_CODE,
  DESCRIPTION,
  IDEMPOTENCY_KEY,
  SEARCH,
  TITLE,
} from '../../co-building/graphql/descriptions.js';
import { moveInput } from '../../co-building/graphql/move.input.js';
import { NeedStatus } from './need-item.enum.js';

/** A need to be stated. */
@InputType('StateNeedInput', { description: 'A need to be stated.' })
export class StateNeedInput {
  @Field(() => DivisionCodeScalar, { description: 'Where it is needed.' })
  readonly divisionCode!: string;

  @Field(() => ID, {
    description: 'The organization that states it and will judge whether it was met, of the same city.',
  })
  readonly statedById!: string;

  @Field(() => String, { description: CATEGORY_CODE })
  readonly categoryCode!: string;

  @Field(() => String, { description: TITLE })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  readonly description?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much is needed, 1 to 1000000; together with `unit`.',
  })
  readonly quantity?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is counted in, 1 to 10 characters, e.g. `份`.',
  })
  readonly unit?: string | null;

  @Field(() => ID, { nullable: true, description: 'The request of a resident that it comes from.' })
  readonly serviceRequestId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it takes up one of `Division.suggestedNeeds`, of the same place and category; the months it is based on are kept as `evidence`. INVALID_INPUT when nothing suggests it, ALREADY_EXISTS when somebody has just taken it up.',
  })
  readonly fromSuggestion!: boolean;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  readonly idempotencyKey!: string;
}

/** Input of `withdrawNeed`. */
export const WithdrawNeedInput = moveInput('withdrawNeed', 'the need', 'REASON_NEEDED');

/** What `needItems` is limited to. */
@InputType('NeedItemFilter', {
  description: 'What a list of needs is limited to; all that is given must hold.',
})
export class NeedItemFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this category or of one below it, by code.' })
  readonly categoryCode?: string | null;

  @Field(() => [NeedStatus], { nullable: true, description: 'Standing at one of these.' })
  readonly status?: NeedStatus[] | null;

  @Field(() => String, { nullable: true, description: SEARCH })
  readonly search?: string | null;
}
