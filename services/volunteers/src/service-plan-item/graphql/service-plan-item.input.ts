import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ServiceSource } from '../../activity/graphql/service-source.enum.js';
import { PlanItemState } from '../service-plan-item.js';

const KEY =
  '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.';

/** What lists of items are limited to. */
@InputType('ServicePlanFilter', {
  description: 'What a service plan is limited to; all that is given must hold.',
})
export class ServicePlanFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Of this place or one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this category.' })
  readonly category?: string | null;

  @Field(() => ServiceSource, { nullable: true, description: 'Provided by these.' })
  readonly source?: ServiceSource | null;

  @Field(() => PlanItemState, { nullable: true, description: 'In this state.' })
  readonly state?: PlanItemState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that can still be taken on (true) or not (false).',
  })
  readonly claimable?: boolean | null;
}

/** An item to be planned. */
@InputType('PlanItemInput', { description: 'An item to be planned.' })
export class PlanItemInput {
  @Field(() => String, { description: 'Code of a category of the city.' })
  readonly category!: string;

  @Field(() => String, { description: '1 to 100 characters; everybody reads it.' })
  readonly title!: string;

  @Field(() => ServiceSource, {
    defaultValue: ServiceSource.VOLUNTEERS,
    description: '服务来源: who is to provide it.',
  })
  readonly source!: ServiceSource;

  @Field(() => Int, { description: 'How many teams or units may take it on, 1 to 20.' })
  readonly needed!: number;
}

/** Items to be planned. */
@InputType('CreatePlanItemsInput', { description: 'Items to be planned for one place.' })
export class CreatePlanItemsInput {
  @Field(() => DivisionCodeScalar, { description: 'Street, town, community or village.' })
  readonly divisionCode!: string;

  @Field(() => [PlanItemInput], { description: 'The items, 1 to 100.' })
  readonly items!: PlanItemInput[];

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** One claim. */
@InputType('PlanClaimInput', { description: 'An item and who takes it on: a team or a unit.' })
export class PlanClaimInput {
  @Field(() => ID, { description: 'The item.' })
  readonly itemId!: string;

  @Field(() => ID, { nullable: true, description: 'The team; or none, for a unit.' })
  readonly teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit, which is one’s own; or none, for a team.' })
  readonly organizationId?: string | null;
}

/** Claims. */
@InputType('ClaimPlanItemsInput', { description: 'Items of one city to be taken on.' })
export class ClaimPlanItemsInput {
  @Field(() => [PlanClaimInput], { description: 'The claims, 1 to 100, each once.' })
  readonly claims!: PlanClaimInput[];

  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** One item to be taken on. */
@InputType('ClaimPlanItemInput', { description: 'An item to be taken on.' })
export class ClaimPlanItemInput extends PlanClaimInput {
  @Field(() => String, { description: KEY })
  readonly idempotencyKey!: string;
}

/** An item that was done. */
@InputType('CompletePlanItemInput', { description: 'An item that was done.' })
export class CompletePlanItemInput {
  @Field(() => ID, { description: 'The item.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
