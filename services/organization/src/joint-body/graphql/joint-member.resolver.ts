import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import type { JointBody } from '../joint-body.js';
import type { JointMemberAsOf } from '../joint-member.js';
import { JointBodyType } from './joint-body.type.js';
import { JointMemberType } from './joint-member.type.js';

/** What a seat leads to. */
@Resolver(() => JointMemberType)
export class JointMemberResolver {
  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Who has the seat, as it was at the instant that the seats were asked for.',
  })
  async organization(
    @Root() { organizationId, asOf }: JointMemberAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<OrganizationAsOf | null> {
    const organization = await loaders.organization.load(organizationId, asOf);
    return organization && { ...organization, asOf: asOf ?? null };
  }

  @FieldResolver(() => JointBodyType, { nullable: true, description: 'The joint body that it is a seat in.' })
  jointBody(
    @Root() { jointBodyId }: JointMemberAsOf,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<JointBody | null> {
    return loaders.jointBody.load(jointBodyId);
  }
}
