import { type Connection, DateTimeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import type { JointMemberAsOf } from '../joint-member.js';
import { JointMemberConnectionType } from './joint-member.type.js';

/** In which joint bodies an organization has a seat. */
@Resolver(() => OrganizationType)
export class OrganizationJointMembershipsResolver {
  @FieldResolver(() => JointMemberConnectionType, {
    description: 'Its seats in joint bodies, by rank and length of service.',
  })
  async jointMemberships(
    @Root() { id, asOf: inherited }: OrganizationAsOf,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As they were at this instant; when left out, at the instant at which the organization is read.',
    })
    asOf: Date | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<JointMemberAsOf>> {
    const instant = asOf ?? inherited ?? null;
    const seats = await loaders.membershipsOfOrganization.load(id, { asOf: instant }, page);
    return seats.map((seat) => ({ ...seat, asOf: instant }));
  }
}
