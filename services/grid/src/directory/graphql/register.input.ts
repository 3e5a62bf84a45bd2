import { DivisionCodeScalar } from '@governance/shared';
import { Field, InputType } from 'type-graphql';

/** What every new thing of the directory names. */
@InputType()
export abstract class RegisterInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Place to which it belongs, in the jurisdiction of the viewer.',
  })
  readonly divisionCode!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}
