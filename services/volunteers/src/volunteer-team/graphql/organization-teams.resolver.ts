import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import type { VolunteerTeam } from '../volunteer-team.js';
import { VolunteerTeamConnectionType } from './volunteer-team.type.js';

/** Adds `Organization.volunteerTeams` to a type that lives in another subgraph. */
@Resolver(() => OrganizationReference)
export class OrganizationTeamsResolver {
  @FieldResolver(() => VolunteerTeamConnectionType, {
    nullable: true,
    description: '志愿服务队: teams that exist now and that it stands behind, by place and age.',
  })
  volunteerTeams(
    @Root() { id }: OrganizationReference,
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Of the kind with this code, e.g. `WISH_CLAIM`; all when left out.',
    })
    kind: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<VolunteerTeam>> {
    return loaders.teamsOfOrganization.load(id, { kind: kind ?? null }, page);
  }
}
