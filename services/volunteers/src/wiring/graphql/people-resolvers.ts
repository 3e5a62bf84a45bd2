import {
  AccessRecordResolver,
  VolunteerAccessHistoryResolver,
} from '../../access-history/graphql/access-history.resolver.js';
import type { CheckInReportService } from '../../check-in-report/check-in-report.service.js';
import { CheckInReportResolver } from '../../check-in-report/graphql/check-in-report.resolver.js';
import type { CheckInService } from '../../check-in/check-in.service.js';
import { CheckInFieldsResolver } from '../../check-in/graphql/check-in-fields.resolver.js';
import { CheckInResolver } from '../../check-in/graphql/check-in.resolver.js';
import {
  OrganizationCheckInsResolver,
  VolunteerCheckInsResolver,
} from '../../check-in/graphql/owned-check-ins.resolver.js';
import {
  OrganizationHourComplianceResolver,
  VolunteerHourComplianceResolver,
} from '../../hour-compliance/graphql/hour-compliance.resolver.js';
import { ObligationPolicyResolver } from '../../obligation-policy/graphql/obligation-policy.resolver.js';
import type { ObligationPolicyService } from '../../obligation-policy/obligation-policy.service.js';
import { TeamKindResolver } from '../../team-kind/graphql/team-kind.resolver.js';
import type { TeamKindRepository } from '../../team-kind/team-kind.repository.js';
import { OwnDataResolver } from '../../volunteer-life/graphql/own-data.resolver.js';
import { VolunteerLifeResolver } from '../../volunteer-life/graphql/volunteer-life.resolver.js';
import type { VolunteerLifeService } from '../../volunteer-life/volunteer-life.service.js';
import { DivisionVolunteerStatsResolver } from '../../volunteer-stats/graphql/division-volunteer-stats.resolver.js';
import { OrganizationVolunteerStatsResolver } from '../../volunteer-stats/graphql/organization-volunteer-stats.resolver.js';
import { DivisionTeamsResolver } from '../../volunteer-team/graphql/division-teams.resolver.js';
import { OrganizationTeamsResolver } from '../../volunteer-team/graphql/organization-teams.resolver.js';
import { TeamMembersResolver } from '../../volunteer-team/graphql/team-members.resolver.js';
import {
  DivisionVolunteerOrganizationsResolver,
  TeamVolunteerOrganizationResolver,
  VolunteerOrganizationFieldsResolver,
} from '../../volunteer-organization/graphql/volunteer-organization-fields.resolver.js';
import { VolunteerOrganizationResolver } from '../../volunteer-organization/graphql/volunteer-organization.resolver.js';
import type { VolunteerOrganizationService } from '../../volunteer-organization/volunteer-organization.service.js';
import { VolunteerTeamFieldsResolver } from '../../volunteer-team/graphql/volunteer-team-fields.resolver.js';
import { VolunteerTeamResolver } from '../../volunteer-team/graphql/volunteer-team.resolver.js';
import type { VolunteerTeamService } from '../../volunteer-team/volunteer-team.service.js';

/** What the resolvers of teams, check-ins and figures call. */
export interface PeopleServices {
  readonly teamKinds: TeamKindRepository;
  readonly teams: VolunteerTeamService;
  readonly volunteerOrganizations: VolunteerOrganizationService;
  readonly checkIns: CheckInService;
  readonly checkInReports: CheckInReportService;
  readonly policies: ObligationPolicyService;
  readonly life: VolunteerLifeService;
}

/** Everything that answers for teams, check-ins and figures. */
export const peopleResolvers = (services: PeopleServices): readonly object[] => [
  new TeamKindResolver(services.teamKinds),
  new VolunteerTeamResolver(services.teams),
  new VolunteerTeamFieldsResolver(),
  new TeamMembersResolver(services.teams),
  new DivisionTeamsResolver(),
  new OrganizationTeamsResolver(),
  new VolunteerOrganizationResolver(services.volunteerOrganizations),
  new VolunteerOrganizationFieldsResolver(),
  new TeamVolunteerOrganizationResolver(),
  new DivisionVolunteerOrganizationsResolver(),
  new CheckInResolver(services.checkIns),
  new CheckInReportResolver(services.checkInReports),
  new CheckInFieldsResolver(),
  new OrganizationCheckInsResolver(),
  new VolunteerCheckInsResolver(),
  new ObligationPolicyResolver(services.policies),
  new OrganizationHourComplianceResolver(),
  new VolunteerHourComplianceResolver(),
  new DivisionVolunteerStatsResolver(),
  new OrganizationVolunteerStatsResolver(),
  new OwnDataResolver(),
  new VolunteerLifeResolver(services.life),
  new VolunteerAccessHistoryResolver(),
  new AccessRecordResolver(),
];
