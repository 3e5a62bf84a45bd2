import { Audience, DateTimeScalar, Key, UserErrorType, connectionType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const VERSION = 'Rises with every change; to be given as `expectedVersion`.';
const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** A station, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('ExchangeStation', {
  description: '公益积分兑换站: a place where volunteers redeem points for rewards.',
})
export class ExchangeStationType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'Rises with every change and every new item; given as `expectedVersion`.',
  })
  readonly version!: number;

  @Field(() => String, { description: 'Name, 1 to 60 characters.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: '开放时间: when it is open, in words; null when nobody said.',
  })
  readonly openingHours!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it is open.' })
  readonly closedAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly operatedById!: string;
}

/** An item, as the graph shows it. */
@Audience('open')
@ObjectType('RewardItem', { description: '兑换物品: something that points can be redeemed for.' })
export class RewardItemType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  @Field(() => String, { description: 'Name, 1 to 60 characters.' })
  readonly name!: string;

  @Field(() => Int, { description: '所需积分: points for one.' })
  readonly points!: number;

  @Field(() => Int, { description: '库存: how many are there and not redeemed; never negative.' })
  readonly stock!: number;

  @Field(() => Boolean, { description: 'Whether it can be redeemed.' })
  readonly offered!: boolean;
}

/** A page of stations. */
export const ExchangeStationConnectionType = connectionType(
  ExchangeStationType,
  'ExchangeStation',
  'exchange stations',
);
/** A page of items. */
export const RewardItemConnectionType = connectionType(RewardItemType, 'RewardItem', 'rewards');

/** Result of whatever changes a station. */
@Audience('value')
@ObjectType('ExchangeStationPayload', {
  description: 'Result of `openExchangeStation` and `closeExchangeStation`.',
})
export class ExchangeStationPayload {
  @Field(() => ExchangeStationType, {
    nullable: true,
    description: 'The station; null when a rule was broken.',
  })
  readonly exchangeStation!: ExchangeStationType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of whatever changes an item. */
@Audience('value')
@ObjectType('RewardItemPayload', { description: 'Result of `addRewardItem` and `changeRewardItem`.' })
export class RewardItemPayload {
  @Field(() => RewardItemType, { nullable: true, description: 'The item; null when a rule was broken.' })
  readonly rewardItem!: RewardItemType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
