import {
  DivisionCopyDirectory,
  type FigureReader,
  openService,
  readFigures,
  type Service,
  type ServiceOptions,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { coBuildingServices } from './co-building/co-building-services.js';
import { coBuildingRepositories } from './co-building/persistence/co-building-repositories.js';
import { createContext } from './context.js';
import { organizationDatabase } from './database/database.js';
import { organizationStatistics } from './database/statistics.js';
import { JointBodyService } from './joint-body/joint-body.service.js';
import { SqlJointBodyRepository } from './joint-body/persistence/sql-joint-body.repository.js';
import { followMonthlyFigures } from './monthly-figure/persistence/follow-monthly-figures.js';
import { OrganizationService } from './organization/organization.service.js';
import { SqlOrganizationRepository } from './organization/persistence/sql-organization.repository.js';
import { SqlReportedFigureRepository } from './reported-figure/persistence/sql-reported-figure.repository.js';
import { ReportedFigureService } from './reported-figure/reported-figure.service.js';
import { createSchema } from './schema.js';

/** Opens the organization service: the composition root, which alone knows which class stands behind which interface. */
export const openOrganizationService = (options: ServiceOptions): Promise<Service> =>
  openService(
    {
      database: organizationDatabase,
      statistics: organizationStatistics,
      graph,
      followers: ({ feeds, ownFeed, ...surroundings }) =>
        [ownFeed, ...Object.values(feeds)].map((source) => followMonthlyFigures({ ...surroundings, source })),
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
    coBuilding: coBuildingRepositories(dataSource, divisions),
    figures,
  };
  const { schema } = createSchema({
    organizations: new OrganizationService(repositories.organizations),
    jointBodies: new JointBodyService(repositories.jointBodies),
    ...coBuildingServices(repositories.coBuilding),
    reportedFigures: new ReportedFigureService(repositories.reportedFigures),
  });
  return { schema, contextFor: createContext(repositories) };
}
