import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { DeliberationType } from './deliberation.type.js';

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `openDeliberation`. */
@Audience('value')
@ObjectType('OpenDeliberationPayload', { description: 'Result of `openDeliberation`.' })
export class OpenDeliberationPayload {
  @Field(() => DeliberationType, {
    nullable: true,
    description: 'The deliberation; null when a rule was broken.',
  })
  readonly deliberation!: DeliberationType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `advanceDeliberation`. */
@Audience('value')
@ObjectType('AdvanceDeliberationPayload', { description: 'Result of `advanceDeliberation`.' })
export class AdvanceDeliberationPayload {
  @Field(() => DeliberationType, {
    nullable: true,
    description: 'The deliberation at its new step; null when a rule was broken.',
  })
  readonly deliberation!: DeliberationType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}
