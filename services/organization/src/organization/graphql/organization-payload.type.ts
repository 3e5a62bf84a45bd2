import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { OrganizationType } from './organization.type.js';

/** Result of `createOrganization`. */
@Audience('value')
@ObjectType('CreateOrganizationPayload', { description: 'Result of `createOrganization`.' })
export class CreateOrganizationPayload {
  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The organization; null when a rule was broken.',
  })
  readonly organization!: OrganizationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
