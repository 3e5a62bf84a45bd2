import { TeamKindResolver } from '../../team-kind/graphql/team-kind.resolver.js';
import type { TeamKindRepository } from '../../team-kind/team-kind.repository.js';
import { DivisionTeamsResolver } from '../../volunteer-team/graphql/division-teams.resolver.js';
import { OrganizationTeamsResolver } from '../../volunteer-team/graphql/organization-teams.resolver.js';
import { TeamMembersResolver } from '../../volunteer-team/graphql/team-members.resolver.js';
import { VolunteerTeamFieldsResolver } from '../../volunteer-team/graphql/volunteer-team-fields.resolver.js';
import { VolunteerTeamResolver } from '../../volunteer-team/graphql/volunteer-team.resolver.js';
import type { VolunteerTeamService } from '../../volunteer-team/volunteer-team.service.js';

/** What the resolvers of teams and check-ins call. */
export interface PeopleServices {
  readonly teamKinds: TeamKindRepository;
  readonly teams: VolunteerTeamService;
}

/** Everything that answers for teams and check-ins. */
export const peopleResolvers = (services: PeopleServices): readonly object[] => [
  new TeamKindResolver(services.teamKinds),
  new VolunteerTeamResolver(services.teams),
  new VolunteerTeamFieldsResolver(),
  new TeamMembersResolver(services.teams),
  new DivisionTeamsResolver(),
  new OrganizationTeamsResolver(),
];
