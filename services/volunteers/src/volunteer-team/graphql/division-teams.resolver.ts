import { type Connection, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference } from '../../federation/references.js';
import type { VolunteerTeam } from '../volunteer-team.js';
import { VolunteerTeamConnectionType } from './volunteer-team.type.js';

/** Adds `Division.volunteerTeams` to a type that lives in another subgraph. */
@Resolver(() => DivisionReference)
export class DivisionTeamsResolver {
  @FieldResolver(() => VolunteerTeamConnectionType, {
    nullable: true,
    description: '志愿服务队: teams that exist now in this place or below it, by place and age.',
  })
  volunteerTeams(
    @Root() { code }: DivisionReference,
    @Arg('kind', () => String, {
      nullable: true,
      description: 'Of the kind with this code, e.g. `WISH_CLAIM`; all when left out.',
    })
    kind: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<VolunteerTeam>> {
    return loaders.teamsOfDivision.load(code, { kind: kind ?? null }, page);
  }
}
