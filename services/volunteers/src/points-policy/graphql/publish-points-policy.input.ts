import { DateScalar, DivisionCodeScalar } from '@governance/shared';
import { Field, Float, InputType, Int } from 'type-graphql';
import { RedemptionWindow } from './redemption-window.enum.js';

/** Rules to be published. */
@InputType('PublishPointsPolicyInput', { description: 'Rules of points for a city from a day on.' })
export class PublishPointsPolicyInput {
  @Field(() => DivisionCodeScalar, { description: 'The city.' })
  readonly divisionCode!: string;

  @Field(() => DateScalar, {
    description: 'First business day: today or later, and not before that of the version before.',
  })
  readonly validFrom!: string;

  @Field(() => String, { nullable: true, description: 'Code of the preset that it follows.' })
  readonly basedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What the city says about it, 1 to 500 characters.' })
  readonly note?: string | null;

  @Field(() => Int, { description: 'Whole points for an hour, 0 to 1000.' })
  readonly pointsPerHour!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Hours of one activity that earn at most, 0.5 to 24 in steps of 0.5; no limit when left out.',
  })
  readonly maxHoursPerActivity?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Hours of one day that earn at most, 0.5 to 24 in steps of 0.5; no limit when left out.',
  })
  readonly maxHoursPerDay?: number | null;

  @Field(() => Int, { nullable: true, description: 'Points for bringing somebody in, 1 to 1000.' })
  readonly referralPoints?: number | null;

  @Field(() => RedemptionWindow, { description: 'How often points may be redeemed.' })
  readonly redemptionWindow!: RedemptionWindow;

  @Field(() => Int, {
    nullable: true,
    description: 'Points ever earned from which the silver card is given.',
  })
  readonly silverCardPoints?: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for the gold card, above the silver one.' })
  readonly goldCardPoints?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months after which points end that were not redeemed, 1 to 120; never when left out.',
  })
  readonly expiresAfterMonths?: number | null;

  @Field(() => Boolean, { description: 'Whether a redemption takes the whole balance.' })
  readonly clearsBalanceOnRedemption!: boolean;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
