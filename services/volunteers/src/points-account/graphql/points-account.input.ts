import { Field, ID, InputType } from 'type-graphql';

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
