import {
  DivisionCopyDirectory,
  type FigureReader,
  openService,
  readFigures,
  type Service,
  type ServiceOptions,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { createContext } from './context.js';
import { organizationDatabase } from './database/database.js';
import { organizationStatistics } from './database/statistics.js';
import { InstitutionSetupService } from './institution-setup/institution-setup.service.js';
import { SqlInstitutionSetupRepository } from './institution-setup/persistence/sql-institution-setup.repository.js';
import { JointBodyService } from './joint-body/joint-body.service.js';
import { SqlJointBodyRepository } from './joint-body/persistence/sql-joint-body.repository.js';
import { OrganizationService } from './organization/organization.service.js';
import { SqlOrganizationRepository } from './organization/persistence/sql-organization.repository.js';
import { OrganizationProfileService } from './organization-profile/organization-profile.service.js';
import { SqlOrganizationProfileRepository } from './organization-profile/persistence/sql-organization-profile.repository.js';
import { followQuarters } from './quarter-copy/persistence/follow-quarters.js';
import { SqlQuarterLinkRepository } from './quarter-link/persistence/sql-quarter-link.repository.js';
import { QuarterLinkService } from './quarter-link/quarter-link.service.js';
import { SqlReportedFigureRepository } from './reported-figure/persistence/sql-reported-figure.repository.js';
import { ReportedFigureService } from './reported-figure/reported-figure.service.js';
import { createSchema } from './schema.js';
import { SqlStaffAggregateRepository } from './staff-aggregate/persistence/sql-staff-aggregate.repository.js';
import { StaffAggregateService } from './staff-aggregate/staff-aggregate.service.js';
import { SqlTermRepository } from './term/persistence/sql-term.repository.js';
import { TermService } from './term/term.service.js';

/** Opens the organization service: the composition root, which alone knows which class stands behind which interface. */
export const openOrganizationService = (options: ServiceOptions): Promise<Service> =>
  openService(
    {
      database: organizationDatabase,
      statistics: organizationStatistics,
      graph,
      followers: ({ feeds, ...surroundings }) =>
        feeds.grid ? [followQuarters({ ...surroundings, source: feeds.grid })] : [],
    },
    options,
  );

function graph(dataSource: DataSource) {
  const divisions = new DivisionCopyDirectory(dataSource);
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const repositories = {
    organizations: new SqlOrganizationRepository(dataSource, divisions),
    jointBodies: new SqlJointBodyRepository(dataSource, divisions),
    reportedFigures: new SqlReportedFigureRepository(dataSource),
    profiles: new SqlOrganizationProfileRepository(dataSource, divisions),
    quarterLinks: new SqlQuarterLinkRepository(dataSource, divisions),
    setups: new SqlInstitutionSetupRepository(dataSource, divisions),
    staff: new SqlStaffAggregateRepository(dataSource, divisions),
    terms: new SqlTermRepository(dataSource),
    figures,
  };
  const { schema } = createSchema({
    organizations: new OrganizationService(repositories.organizations),
    jointBodies: new JointBodyService(repositories.jointBodies),
    profiles: new OrganizationProfileService(repositories.profiles, repositories.organizations),
    quarterLinks: new QuarterLinkService(repositories.quarterLinks),
    setups: new InstitutionSetupService(repositories.setups, repositories.organizations),
    staff: new StaffAggregateService(repositories.staff, repositories.organizations),
    terms: new TermService(repositories.terms),
    reportedFigures: new ReportedFigureService(repositories.reportedFigures),
  });
  return { schema, contextFor: createContext(repositories) };
}
