import { type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import { OrganizationType } from '../../organization/graphql/organization.type.js';
import type { Organization } from '../../organization/organization.js';
import type { Venue } from '../venue.js';
import { VenueConnectionType } from './venue.type.js';

/** Adds `Organization.venues`. */
@Resolver(() => OrganizationType)
export class OrganizationVenuesResolver {
  @FieldResolver(() => VenueConnectionType, {
    nullable: true,
    description: '场所: venues that it operates now, by place and age.',
  })
  venues(
    @Root() { id }: Organization,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<Connection<Venue>> {
    return loaders.venuesOfOrganization.load(id, {}, page);
  }
}
