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
import { SqlCounterpartRepository } from './counterpart/persistence/sql-counterpart.repository.js';
import { organizationStatistics } from './database/statistics.js';
import { JointBodyService } from './joint-body/joint-body.service.js';
import { SqlJointBodyRepository } from './joint-body/persistence/sql-joint-body.repository.js';
import { LevelSchemeService } from './level-scheme/level-scheme.service.js';
import { SqlLevelSchemeRepository } from './level-scheme/persistence/sql-level-scheme.repository.js';
import { SqlLineageRepository } from './lineage/persistence/sql-lineage.repository.js';
import { OrganizationService } from './organization/organization.service.js';
import { SqlOrganizationRepository } from './organization/persistence/sql-organization.repository.js';
import { SqlReportedFigureRepository } from './reported-figure/persistence/sql-reported-figure.repository.js';
import { SqlRestructuringRepository } from './restructuring/persistence/sql-restructuring.repository.js';
import { RestructuringService } from './restructuring/restructuring.service.js';
import { ReportedFigureService } from './reported-figure/reported-figure.service.js';
import { createSchema } from './schema.js';

/** Opens the organization service: the composition root, which alone knows which class stands behind which interface. */
export const openOrganizationService = (options: ServiceOptions): Promise<Service> =>
  openService({ database: organizationDatabase, statistics: organizationStatistics, graph }, options);

function graph(dataSource: DataSource) {
  const divisions = new DivisionCopyDirectory(dataSource);
  const figures: FigureReader = (question) => readFigures(dataSource, question);
  const repositories = {
    organizations: new SqlOrganizationRepository(dataSource, divisions),
    jointBodies: new SqlJointBodyRepository(dataSource, divisions),
    reportedFigures: new SqlReportedFigureRepository(dataSource),
    counterparts: new SqlCounterpartRepository(dataSource),
    lineage: new SqlLineageRepository(dataSource),
    levelSchemes: new SqlLevelSchemeRepository(dataSource, divisions),
    figures,
  };
  const { schema } = createSchema({
    organizations: new OrganizationService(repositories.organizations),
    jointBodies: new JointBodyService(repositories.jointBodies),
    restructuring: new RestructuringService(new SqlRestructuringRepository(dataSource, divisions)),
    levelSchemes: new LevelSchemeService(repositories.levelSchemes),
    reportedFigures: new ReportedFigureService(repositories.reportedFigures),
  });
  return { schema, contextFor: createContext(repositories) };
}
