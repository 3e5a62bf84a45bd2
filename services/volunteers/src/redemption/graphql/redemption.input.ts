import { Field, ID, InputType, Int } from 'type-graphql';

/** What somebody wants for their points. */
@InputType('RedeemPointsInput', { description: 'A reward for points.' })
export class RedeemPointsInput {
  @Field(() => ID, {
    description: 'The item, in a city where one is registered as a volunteer; otherwise NOT_FOUND.',
  })
  readonly itemId!: string;

  @Field(() => Int, {
    description: 'How many, 1 to 100; otherwise STOCK_INSUFFICIENT or POINTS_INSUFFICIENT.',
  })
  readonly quantity!: number;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result and spends nothing, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A redemption to be handed out. */
@InputType('CollectRedemptionInput', { description: 'A reward to be handed out.' })
export class CollectRedemptionInput {
  @Field(() => String, { description: 'The collection code, however it is typed.' })
  readonly code!: string;
}

/** A redemption to be cancelled. */
@InputType('CancelRedemptionInput', { description: 'A redemption to be taken back.' })
export class CancelRedemptionInput {
  @Field(() => ID, { description: 'The redemption.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}
