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
import { DeliberationService } from './deliberation/deliberation.service.js';
import { SqlDeliberationRepository } from './deliberation/persistence/sql-deliberation.repository.js';
import { OpinionService } from './deliberation-opinion/opinion.service.js';
import { SqlOpinionRepository } from './deliberation-opinion/persistence/sql-opinion.repository.js';
import { organizationStatistics } from './database/statistics.js';
import { JointBodyService } from './joint-body/joint-body.service.js';
import { SqlJointBodyRepository } from './joint-body/persistence/sql-joint-body.repository.js';
import { JointMatterService } from './joint-matter/joint-matter.service.js';
import { SqlJointMatterRepository } from './joint-matter/persistence/sql-joint-matter.repository.js';
import { JointMeetingService } from './joint-meeting/joint-meeting.service.js';
import { SqlJointMeetingRepository } from './joint-meeting/persistence/sql-joint-meeting.repository.js';
import { OrganizationService } from './organization/organization.service.js';
import { SqlOrganizationRepository } from './organization/persistence/sql-organization.repository.js';
import { SqlReportedFigureRepository } from './reported-figure/persistence/sql-reported-figure.repository.js';
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
    jointMeetings: new SqlJointMeetingRepository(dataSource),
    jointMatters: new SqlJointMatterRepository(dataSource, divisions),
    deliberations: new SqlDeliberationRepository(dataSource, divisions),
    opinions: new SqlOpinionRepository(dataSource),
    reportedFigures: new SqlReportedFigureRepository(dataSource),
    figures,
  };
  const { schema } = createSchema({
    organizations: new OrganizationService(repositories.organizations),
    jointBodies: new JointBodyService(repositories.jointBodies),
    jointMeetings: new JointMeetingService(repositories.jointMeetings, repositories.jointBodies),
    jointMatters: new JointMatterService(repositories.jointMatters, repositories.jointBodies),
    deliberations: new DeliberationService(repositories.deliberations, repositories.jointBodies),
    opinions: new OpinionService(repositories.opinions, repositories.deliberations),
    reportedFigures: new ReportedFigureService(repositories.reportedFigures),
  });
  return { schema, contextFor: createContext(repositories) };
}
