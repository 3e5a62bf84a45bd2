import { CheckInReportService } from '../check-in-report/check-in-report.service.js';
import { CheckInService } from '../check-in/check-in.service.js';
import { ObligationPolicyService } from '../obligation-policy/obligation-policy.service.js';
import { VolunteerLifeService } from '../volunteer-life/volunteer-life.service.js';
import { VolunteerTeamService } from '../volunteer-team/volunteer-team.service.js';
import { VolunteerOrganizationService } from '../volunteer-organization/volunteer-organization.service.js';
import type { ServicePlanItemRepository } from '../service-plan-item/service-plan-item.repository.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import type { PeopleRepositories } from './people-loaders.js';

/** What can be done with them. */
export const peopleServices = (
  repositories: PeopleRepositories & {
    readonly volunteers: VolunteerRepository;
    readonly planItems: ServicePlanItemRepository;
  },
) => ({
  teamKinds: repositories.teamKinds,
  teams: new VolunteerTeamService({ ...repositories, kinds: repositories.teamKinds }),
  volunteerOrganizations: new VolunteerOrganizationService(repositories),
  checkIns: new CheckInService(repositories.checkIns, repositories.volunteers),
  checkInReports: new CheckInReportService(repositories.checkInReports, repositories.checkIns),
  policies: new ObligationPolicyService(repositories.policies),
  life: new VolunteerLifeService(repositories.life, repositories.volunteers),
});
