import { ChildPages, loadByKey, loadEach, type SubgraphRequest } from '@governance/shared';
import { kindsOf } from '../team-kind/team-kind.js';
import type { TeamKindRepository } from '../team-kind/team-kind.repository.js';
import { TEAM_MEMBER_ORDER, VOLUNTEER_TEAM_ORDER } from '../volunteer-team/volunteer-team-order.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';

/** Where teams and check-ins are stored. */
export interface PeopleRepositories {
  readonly teamKinds: TeamKindRepository;
  readonly teams: VolunteerTeamRepository;
}

const byId = ({ id }: { readonly id: string }): string => id;

/** Loaders of teams and check-ins. One set per request. */
export const peopleLoaders = ({ teamKinds, teams }: PeopleRepositories, { viewer }: SubgraphRequest) => ({
  teamKindsOfCity: loadEach(
    async (cities: readonly string[]) => {
      const known = await teamKinds.findOfCities(cities);
      return cities.map((city) => kindsOf(city, known));
    },
    (city) => city,
  ),
  volunteerTeam: loadByKey((ids) => teams.findByIds(ids), byId),
  teamSize: loadByKey((ids) => teams.sizes(ids), byId),
  membersOfTeam: new ChildPages(teams.members(viewer), TEAM_MEMBER_ORDER),
  teamsOfDivision: new ChildPages(teams.ofDivisions, VOLUNTEER_TEAM_ORDER),
  teamsOfOrganization: new ChildPages(teams.ofOrganizations, VOLUNTEER_TEAM_ORDER),
});
