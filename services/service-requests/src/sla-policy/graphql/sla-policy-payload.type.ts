import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { SlaPolicyType } from './sla-policy.type.js';

/** Result of `publishSlaPolicy`. */
@Audience('value')
@ObjectType('PublishSlaPolicyPayload', { description: 'Result of `publishSlaPolicy`.' })
export class PublishSlaPolicyPayload {
  @Field(() => SlaPolicyType, {
    nullable: true,
    description: 'The version that was published; null when a rule was broken.',
  })
  readonly slaPolicy!: SlaPolicyType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
