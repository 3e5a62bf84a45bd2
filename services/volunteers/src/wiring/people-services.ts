import { type DivisionDirectory, readFigures, readPublished } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlAccessHistoryRepository } from '../access-history/persistence/sql-access-history.repository.js';
import { CheckInService } from '../check-in/check-in.service.js';
import { SqlCheckInRepository } from '../check-in/persistence/sql-check-in.repository.js';
import { SqlHourComplianceRepository } from '../hour-compliance/persistence/sql-hour-compliance.repository.js';
import { ObligationPolicyService } from '../obligation-policy/obligation-policy.service.js';
import { SqlObligationPolicyRepository } from '../obligation-policy/persistence/sql-obligation-policy.repository.js';
import { SqlTeamKindRepository } from '../team-kind/persistence/sql-team-kind.repository.js';
import { SqlVolunteerLifeRepository } from '../volunteer-life/persistence/sql-volunteer-life.repository.js';
import { VolunteerLifeService } from '../volunteer-life/volunteer-life.service.js';
import { PUBLISHED_FIGURES } from '../volunteer-stats/volunteer-stats.js';
import { SqlVolunteerTeamRepository } from '../volunteer-team/persistence/sql-volunteer-team.repository.js';
import { VolunteerTeamService } from '../volunteer-team/volunteer-team.service.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import type { PeopleServices } from './graphql/people-resolvers.js';
import type { PeopleRepositories } from './people-loaders.js';

/** Where teams, check-ins and figures are stored: in PostgreSQL. */
export const peopleRepositories = (
  dataSource: DataSource,
  divisions: DivisionDirectory,
): PeopleRepositories => ({
  teamKinds: new SqlTeamKindRepository(dataSource),
  teams: new SqlVolunteerTeamRepository(dataSource, divisions),
  checkIns: new SqlCheckInRepository(dataSource, divisions),
  policies: new SqlObligationPolicyRepository(dataSource),
  compliance: new SqlHourComplianceRepository(dataSource),
  life: new SqlVolunteerLifeRepository(dataSource),
  accessHistory: new SqlAccessHistoryRepository(dataSource),
  figures: (question) => readFigures(dataSource, question),
  published: (scopes, days) => readPublished(dataSource, scopes, days, PUBLISHED_FIGURES),
});

/** What can be done with them. */
export const peopleServices = (
  repositories: PeopleRepositories & { readonly volunteers: VolunteerRepository },
): PeopleServices => ({
  teamKinds: repositories.teamKinds,
  teams: new VolunteerTeamService({ ...repositories, kinds: repositories.teamKinds }),
  checkIns: new CheckInService(repositories.checkIns, repositories.volunteers),
  policies: new ObligationPolicyService(repositories.policies),
  life: new VolunteerLifeService(repositories.life, repositories.volunteers),
});
