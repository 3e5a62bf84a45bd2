import { Audience, type Connection, PageArgs } from '@governance/shared';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import type { Volunteer } from '../volunteer.js';
import { VolunteerConnectionType } from './volunteer.type.js';

/** Adds `Organization.volunteers` to a type that lives in the organization subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationVolunteersResolver {
  @Audience('personal')
  @FieldResolver(() => VolunteerConnectionType, {
    nullable: true,
    description:
      'Volunteers at home in this organization, by place and then by registration; list and count hold whom the viewer may see.',
  })
  volunteers(
    @Root() { id }: OrganizationReference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<Volunteer>> {
    return loaders.volunteersOfOrganization.load(id, null, page);
  }
}
