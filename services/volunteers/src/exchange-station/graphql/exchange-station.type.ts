import {
  Audience,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  Key,
  UserErrorType,
} from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

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

/** What `exchangeStations` is limited to. */
@InputType('ExchangeStationFilter', { description: 'What a list of exchange stations is limited to.' })
export class ExchangeStationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;
}

const IDEMPOTENCY =
  '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.';

/** A station to be opened. */
@InputType('OpenExchangeStationInput', { description: 'A station to be opened.' })
export class OpenExchangeStationInput {
  @Field(() => DivisionCodeScalar, { description: 'Street, town, community or village.' })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'Name, 1 to 60 characters.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it is open, in words, 1 to 200 characters; without phone numbers.',
  })
  readonly openingHours?: string | null;

  @Field(() => ID, { description: 'Organization of the same city whose people hand out the rewards.' })
  readonly operatedById!: string;

  @Field(() => String, { description: IDEMPOTENCY })
  readonly idempotencyKey!: string;
}

/** A station to be closed. */
@InputType('CloseExchangeStationInput', { description: 'A station to be closed.' })
export class CloseExchangeStationInput {
  @Field(() => ID, { description: 'The station.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version that was looked at; otherwise CONFLICT.' })
  readonly expectedVersion!: number;
}

/** An item to be offered. */
@InputType('AddRewardItemInput', { description: 'An item to be offered at a station.' })
export class AddRewardItemInput {
  @Field(() => ID, { description: 'The station.' })
  readonly stationId!: string;

  @Field(() => String, { description: 'Name, 1 to 60 characters.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Points for one, 1 to 100000.' })
  readonly points!: number;

  @Field(() => Int, { description: 'How many there are, 0 to 1000000.' })
  readonly stock!: number;

  @Field(() => String, { description: IDEMPOTENCY })
  readonly idempotencyKey!: string;
}

/** What of an item is to change. */
@InputType('ChangeRewardItemInput', { description: 'What of an item is to change; what is left out stays.' })
export class ChangeRewardItemInput {
  @Field(() => ID, { description: 'The item.' })
  readonly id!: string;

  @Field(() => Int, { nullable: true, description: 'Points for one, 1 to 100000; redemptions keep theirs.' })
  readonly points?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many come, or go when negative; otherwise STOCK_INSUFFICIENT.',
  })
  readonly stockChange?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be redeemed.' })
  readonly offered?: boolean | null;

  @Field(() => Int, {
    description: 'The version that was looked at; otherwise CONFLICT. Redemptions leave it.',
  })
  readonly expectedVersion!: number;
}

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
