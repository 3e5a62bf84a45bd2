import { DateTimeScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CATEGORY_CODE,
  DESCRIPTION,
  IDEMPOTENCY_KEY,
  SEARCH,
  TITLE,
} from '../../co-building/graphql/descriptions.js';
import { moveInput } from '../../co-building/graphql/move.input.js';
import { ResourceStatus } from './resource-item.enum.js';

/** A resource to be offered. */
@InputType('OfferResourceInput', { description: 'A resource to be offered.' })
export class OfferResourceInput {
  @Field(() => DivisionCodeScalar, { description: 'Where it can be had.' })
  readonly divisionCode!: string;

  @Field(() => ID, { description: 'The organization that offers it, of the same city.' })
  readonly ownerId!: string;

  @Field(() => String, { description: CATEGORY_CODE })
  readonly categoryCode!: string;

  @Field(() => String, { description: TITLE })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  readonly description?: string | null;

  @Field(() => Int, { description: 'How much there is in all, 1 to 1000000.' })
  readonly capacity!: number;

  @Field(() => String, { description: 'What it is counted in, 1 to 10 characters, e.g. `个`.' })
  readonly unit!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when it can be had; now when left out.' })
  readonly availableFrom?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when, exclusive, after `availableFrom`; without an end when left out.',
  })
  readonly availableTo?: Date | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  readonly idempotencyKey!: string;
}

/** Input of `withdrawResource`. */
export const WithdrawResourceInput = moveInput('withdrawResource', 'the resource', 'REASON_NEEDED');

/** What `resourceItems` is limited to. */
@InputType('ResourceItemFilter', {
  description: 'What a list of resources is limited to; all that is given must hold.',
})
export class ResourceItemFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or in one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this category or of one below it, by code.' })
  readonly categoryCode?: string | null;

  @Field(() => [ResourceStatus], { nullable: true, description: 'Standing at one of these.' })
  readonly status?: ResourceStatus[] | null;

  @Field(() => String, { nullable: true, description: SEARCH })
  readonly search?: string | null;
}
