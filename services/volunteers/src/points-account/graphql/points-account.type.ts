import { Audience, connectionType, DateScalar, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PointsEntryKind } from './points-account.enum.js';

/** The points of one volunteer, as the graph shows them. */
@Audience('personal')
@ObjectType('PointsAccount', {
  description:
    '积分账户: the points of one volunteer in their city. Seen by the volunteer alone. Hours are kept apart: redeeming points leaves them.',
})
export class PointsAccountType {
  @Field(() => Int, {
    description: '余额: points that can be redeemed; the sum of the ledger, never negative.',
  })
  readonly balance!: number;

  @Field(() => Int, { description: '累计积分: points ever earned and not taken back; redeeming leaves it.' })
  readonly lifetimeEarned!: number;

  @Field(() => Int, {
    description: 'Points of reversed hours that had been spent already. Nobody owes them.',
  })
  readonly notRecovered!: number;

  /** Not a field: what the nested fields need. */
  readonly volunteerId!: string;
}

/** One entry of the ledger, as the graph shows it. */
@Audience('personal')
@ObjectType('PointsEntry', {
  description: '积分明细: one entry of the ledger; never changed, never removed.',
})
export class PointsEntryType {
  @Field(() => Int, { description: 'Its place in the ledger, from 1 without gaps.' })
  readonly sequence!: number;

  @Field(() => PointsEntryKind, { description: 'What moved the points.' })
  readonly kind!: PointsEntryKind;

  @Field(() => Int, { description: 'What it adds to the balance, or takes from it when negative.' })
  readonly points!: number;

  @Field(() => Int, { description: 'The balance afterwards.' })
  readonly balanceAfter!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Why, in a few words.' })
  readonly reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'What it comes from: a record of hours or a redemption. Null for a bonus and for the end of points.',
  })
  readonly sourceId!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last business day on which these points can be redeemed; null for no end.',
  })
  readonly expiresOn!: string | null;

  @Field(() => Int, {
    description: 'With REVERSE of hours: points that could not be taken back, since they had been spent.',
  })
  readonly notRecovered!: number;
}

/** A page of the ledger. */
export const PointsEntryConnectionType = connectionType(
  PointsEntryType,
  'PointsEntry',
  'entries of a points ledger',
);

/** A bonus to be granted. */
@InputType('GrantPointsBonusInput', { description: 'A bonus for bringing somebody in.' })
export class GrantPointsBonusInput {
  @Field(() => ID, { description: 'The volunteer who is thanked.' })
  readonly volunteerId!: string;

  @Field(() => String, {
    description: 'For what, 1 to 100 characters; without ID, card or phone numbers and plates.',
  })
  readonly reason!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Result of `grantPointsBonus`. */
@Audience('value')
@ObjectType('GrantPointsBonusPayload', {
  description:
    'Result of `grantPointsBonus`. Tells nothing of the balance, which is the volunteer’s own matter.',
})
export class GrantPointsBonusPayload {
  @Field(() => Int, { nullable: true, description: 'Points that were given; null when a rule was broken.' })
  readonly points!: number | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
