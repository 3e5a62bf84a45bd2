import { Audience, DateTimeScalar, UserErrorType } from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DutyCardIssueType } from './duty-card.type.js';

const EXPIRES = 'Until when it holds, later than now; without an end when left out.';
const VERSION = 'The version that the change is based on; otherwise CONFLICT.';

/** A card to be issued. */
@InputType('IssueDutyCardInput', { description: 'A duty card for a worker who answers for a grid.' })
export class IssueDutyCardInput {
  @Field(() => ID, { description: 'The worker.' })
  readonly workerId!: string;

  @Field(() => ID, { description: 'The grid that they answer for now.' })
  readonly gridId!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: EXPIRES })
  readonly expiresAt?: Date | null;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, without its token; another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A card that gets another token. */
@InputType('ReissueDutyCardInput', { description: 'A duty card that gets another token; the old one ends.' })
export class ReissueDutyCardInput {
  @Field(() => ID, { description: 'The issue.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: EXPIRES })
  readonly expiresAt?: Date | null;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** A card that ends. */
@InputType('RevokeDutyCardInput', { description: 'A duty card that ends.' })
export class RevokeDutyCardInput {
  @Field(() => ID, { description: 'The issue.' })
  readonly id!: string;

  @Field(() => Int, { description: VERSION })
  readonly expectedVersion!: number;
}

/** Result of every change of a duty card. */
@Audience('value')
@ObjectType('DutyCardPayload', { description: 'Result of a change of a duty card.' })
export class DutyCardPayload {
  @Field(() => DutyCardIssueType, { nullable: true, description: 'The issue; null when a rule was broken.' })
  readonly dutyCard!: DutyCardIssueType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
