import { type DivisionDirectory, readFigures, readPublished } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlAccessHistoryRepository } from '../../access-history/persistence/sql-access-history.repository.js';
import { SqlCheckInReportRepository } from '../../check-in-report/persistence/sql-check-in-report.repository.js';
import { SqlCheckInRepository } from '../../check-in/persistence/sql-check-in.repository.js';
import { SqlHourComplianceRepository } from '../../hour-compliance/persistence/sql-hour-compliance.repository.js';
import { SqlObligationPolicyRepository } from '../../obligation-policy/persistence/sql-obligation-policy.repository.js';
import { SqlTeamKindRepository } from '../../team-kind/persistence/sql-team-kind.repository.js';
import { SqlVolunteerLifeRepository } from '../../volunteer-life/persistence/sql-volunteer-life.repository.js';
import { PUBLISHED_FIGURES } from '../../volunteer-stats/volunteer-stats.js';
import { SqlVolunteerOrganizationRepository } from '../../volunteer-organization/persistence/sql-volunteer-organization.repository.js';
import { SqlVolunteerTeamRepository } from '../../volunteer-team/persistence/sql-volunteer-team.repository.js';
import type { PeopleRepositories } from '../people-loaders.js';

/** Where teams, check-ins and figures are stored: in PostgreSQL. */
export const peopleRepositories = (
  dataSource: DataSource,
  divisions: DivisionDirectory,
): PeopleRepositories => ({
  teamKinds: new SqlTeamKindRepository(dataSource),
  teams: new SqlVolunteerTeamRepository(dataSource, divisions),
  volunteerOrganizations: new SqlVolunteerOrganizationRepository(dataSource, divisions),
  checkIns: new SqlCheckInRepository(dataSource, divisions),
  checkInReports: new SqlCheckInReportRepository(dataSource),
  policies: new SqlObligationPolicyRepository(dataSource),
  compliance: new SqlHourComplianceRepository(dataSource),
  life: new SqlVolunteerLifeRepository(dataSource),
  accessHistory: new SqlAccessHistoryRepository(dataSource),
  figures: (question) => readFigures(dataSource, question),
  published: (scopes, days) => readPublished(dataSource, scopes, days, PUBLISHED_FIGURES),
});
