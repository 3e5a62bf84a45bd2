import { DivisionCodeScalar } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';

const IDEMPOTENCY =
  '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.';

/** What `exchangeStations` is limited to. */
@InputType('ExchangeStationFilter', { description: 'What a list of exchange stations is limited to.' })
export class ExchangeStationFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;
}

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
