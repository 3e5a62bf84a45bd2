import {
  ChildPages,
  type DayRange,
  FigureLoader,
  type FigureReader,
  loadByKey,
  loadEach,
  loadListBy,
  LoadersBy,
  type PublishedFigures,
  type SubgraphRequest,
  type Viewer,
} from '@governance/shared';
import type { AccessHistoryRepository } from '../access-history/access-history.repository.js';
import { ACCESS_ORDER } from '../access-history/access-record.js';
import { CHECK_IN_ORDER } from '../check-in/check-in-order.js';
import type { CheckInRepository } from '../check-in/check-in.repository.js';
import type { CheckInReportRepository } from '../check-in-report/check-in-report.repository.js';
import type { ComplianceQuestion } from '../hour-compliance/hour-compliance.js';
import type { HourComplianceRepository } from '../hour-compliance/hour-compliance.repository.js';
import type {
  CityYear,
  ObligationPolicyRepository,
} from '../obligation-policy/obligation-policy.repository.js';
import { kindsOf } from '../team-kind/team-kind.js';
import type { TeamKindRepository } from '../team-kind/team-kind.repository.js';
import type { VolunteerLifeRepository } from '../volunteer-life/volunteer-life.repository.js';
import { VOLUNTEER_FIGURES, OPEN_FIGURES } from '../volunteer-stats/volunteer-stats.js';
import { TEAM_MEMBER_ORDER, VOLUNTEER_TEAM_ORDER } from '../volunteer-team/volunteer-team-order.js';
import { VOLUNTEER_ORGANIZATION_ORDER } from '../volunteer-organization/volunteer-organization-order.js';
import type { VolunteerOrganizationRepository } from '../volunteer-organization/volunteer-organization.repository.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';

/** Where it is read what everybody may know of the people of places. */
type PublishedReader = (
  scopes: readonly string[],
  days: DayRange,
) => Promise<ReadonlyMap<string, PublishedFigures>>;

/** Where teams, check-ins, figures and what volunteers do with their registration are stored. */
export interface PeopleRepositories {
  readonly teamKinds: TeamKindRepository;
  readonly teams: VolunteerTeamRepository;
  readonly volunteerOrganizations: VolunteerOrganizationRepository;
  readonly checkIns: CheckInRepository;
  readonly checkInReports: CheckInReportRepository;
  readonly policies: ObligationPolicyRepository;
  readonly compliance: HourComplianceRepository;
  readonly life: VolunteerLifeRepository;
  readonly accessHistory: AccessHistoryRepository;
  readonly figures: FigureReader;
  readonly published: PublishedReader;
}

/** Loaders of teams, check-ins and figures. One set per request. */
export const peopleLoaders = (repositories: PeopleRepositories, { viewer }: SubgraphRequest) => ({
  ...teamLoaders(repositories, viewer),
  ...volunteerOrganizationLoaders(repositories),
  ...checkInLoaders(repositories, viewer),
  ...figureLoaders(repositories),
  accessHistory: new ChildPages(repositories.accessHistory.ofVolunteers, ACCESS_ORDER),
});

const byId = ({ id }: { readonly id: string }): string => id;
const itself = (key: string): string => key;
const cityYear = ({ cityCode, year }: CityYear): string => `${cityCode} ${String(year)}`;

const teamLoaders = ({ teamKinds, teams }: PeopleRepositories, viewer: Viewer) => ({
  teamKindsOfCity: loadEach(async (cities: readonly string[]) => {
    const known = await teamKinds.findOfCities(cities);
    return cities.map((city) => kindsOf(city, known));
  }, itself),
  volunteerTeam: loadByKey((ids) => teams.findByIds(ids), byId),
  teamSize: loadByKey((ids) => teams.sizes(ids), byId),
  membersOfTeam: new ChildPages(teams.members(viewer), TEAM_MEMBER_ORDER),
  teamsOfDivision: new ChildPages(teams.ofDivisions, VOLUNTEER_TEAM_ORDER),
  teamsOfVolunteer: new ChildPages(teams.ofVolunteers, VOLUNTEER_TEAM_ORDER),
  teamsOfOrganization: new ChildPages(teams.ofOrganizations, VOLUNTEER_TEAM_ORDER),
});

const volunteerOrganizationLoaders = ({ volunteerOrganizations: stored }: PeopleRepositories) => ({
  volunteerOrganization: loadByKey((ids) => stored.findByIds(ids), byId),
  volunteerOrganizationSize: loadByKey((ids) => stored.sizes(ids), byId),
  volunteerOrganizationsOfDivision: new ChildPages(stored.ofDivisions, VOLUNTEER_ORGANIZATION_ORDER),
  teamsOfVolunteerOrganization: new ChildPages(stored.teams, VOLUNTEER_TEAM_ORDER),
});

const checkInLoaders = (
  { checkIns, checkInReports, policies, compliance }: PeopleRepositories,
  viewer: Viewer,
) => ({
  reportsOfCheckIn: loadListBy(
    (ids) => checkInReports.findByCheckIns(ids),
    ({ checkInId }) => checkInId,
  ),
  checkIn: loadByKey((ids) => checkIns.findByIds(ids, viewer), byId),
  checkInsOfOrganization: new ChildPages(checkIns.ofOrganizations(viewer), CHECK_IN_ORDER),
  checkInsOfVolunteer: new ChildPages(checkIns.ofVolunteers(viewer), CHECK_IN_ORDER),
  receiversOfOrganization: loadListBy(
    (ids) => checkIns.findReceivers(ids),
    ({ organizationId }) => organizationId,
  ),
  hoursOfHolder: new LoadersBy((question: ComplianceQuestion) =>
    loadByKey((ids) => compliance.findHours(ids, question), byId),
  ),
  policyInForce: loadEach(async (wanted: readonly CityYear[]) => {
    const found = new Map((await policies.findInForce(wanted)).map((it) => [cityYear(it), it.policy]));
    return wanted.map((it) => found.get(cityYear(it)) ?? new Error(`No policy holds in ${cityYear(it)}`));
  }, cityYear),
});

const figureLoaders = ({ figures, published }: PeopleRepositories) => ({
  volunteerFigures: new FigureLoader(figures, VOLUNTEER_FIGURES),
  openFigures: new FigureLoader(figures, OPEN_FIGURES),
  publishedFigures: new LoadersBy((days: DayRange) =>
    loadEach(async (scopes: readonly string[]) => {
      const found = await published(scopes, days);
      return scopes.map(
        (scope) => found.get(scope) ?? new Error(`Nobody read what is published of ${scope}`),
      );
    }, itself),
  ),
});
