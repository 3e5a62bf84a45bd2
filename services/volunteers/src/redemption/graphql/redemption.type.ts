import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RedemptionState } from '../redemption-state.js';

registerEnumType(RedemptionState, {
  name: 'RedemptionState',
  description: '兑换状态: where a redemption stands.',
  valuesConfig: {
    PENDING: { description: '待领取: points are spent, the reward waits.' },
    COLLECTED: { description: '已领取: the reward was handed out. The end.' },
    CANCELLED: { description: '已撤销: points and reward were given back. The end.' },
  },
});

/** A redemption, as the graph shows it. */
@Key('id')
@Audience('personal')
@ObjectType('Redemption', {
  description:
    '积分兑换: points spent on a reward. Seen by the volunteer alone; whoever hands it out sees it by its code, and never whose it is.',
})
export class RedemptionType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => Int, { description: '数量: how many.' })
  readonly quantity!: number;

  @Field(() => Int, {
    description: '积分: points that it took; the whole balance where the city’s rules say so.',
  })
  readonly points!: number;

  @Field(() => RedemptionState, { description: 'Where it stands.' })
  readonly state!: RedemptionState;

  @Field(() => String, { description: '领取码: shown at the counter to collect the reward; 14 characters.' })
  readonly collectionCode!: string;

  @Field(() => DateTimeScalar, { description: 'When the points were spent.' })
  readonly redeemedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed out; null before.' })
  readonly collectedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled; null otherwise.' })
  readonly cancelledAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly itemId!: string;
  readonly stationId!: string;
}

/** A page of redemptions. */
export const RedemptionConnectionType = connectionType(RedemptionType, 'Redemption', 'redemptions');

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

/** Result of whatever changes a redemption. */
@Audience('value')
@ObjectType('RedemptionPayload', {
  description: 'Result of `redeemPoints`, `collectRedemption` and `cancelRedemption`.',
})
export class RedemptionPayload {
  @Field(() => RedemptionType, {
    nullable: true,
    description: 'The redemption; null when a rule was broken.',
  })
  readonly redemption!: RedemptionType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
