import { CheckInService } from '../check-in/check-in.service.js';
import { ObligationPolicyService } from '../obligation-policy/obligation-policy.service.js';
import { VolunteerLifeService } from '../volunteer-life/volunteer-life.service.js';
import { VolunteerTeamService } from '../volunteer-team/volunteer-team.service.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import type { PeopleRepositories } from './people-loaders.js';

/** What can be done with them. */
export const peopleServices = (
  repositories: PeopleRepositories & { readonly volunteers: VolunteerRepository },
) => ({
  teamKinds: repositories.teamKinds,
  teams: new VolunteerTeamService({ ...repositories, kinds: repositories.teamKinds }),
  checkIns: new CheckInService(repositories.checkIns, repositories.volunteers),
  policies: new ObligationPolicyService(repositories.policies),
  life: new VolunteerLifeService(repositories.life, repositories.volunteers),
});
