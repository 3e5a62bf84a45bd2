import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { OrganizationType } from '../../organization/graphql/organization.type.js';

/** Result of `updateOrganizationProfile`. */
@Audience('value')
@ObjectType('UpdateOrganizationProfilePayload', { description: 'Result of `updateOrganizationProfile`.' })
export class UpdateOrganizationProfilePayload {
  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The organization in its new version; null when a rule was broken.',
  })
  readonly organization!: OrganizationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
