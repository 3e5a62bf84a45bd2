import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { OrganizationAsOf } from '../../organization/organization.js';
import type { StaffAggregate } from '../staff-aggregate.js';
import { StaffAggregateConnectionType } from './staff-aggregate.type.js';

/** Adds `Organization.staffAggregates`. */
@Resolver(() => OrganizationType)
export class OrganizationStaffAggregatesResolver {
  @FieldResolver(() => StaffAggregateConnectionType, {
    description: '队伍概况: counts of its staff, newest first.',
  })
  staffAggregates(
    @Root() { id }: OrganizationAsOf,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<StaffAggregate>> {
    return loaders.staffOfOrganization.load(id, null, page);
  }
}
