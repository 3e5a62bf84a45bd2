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
import { JointBodyService } from './joint-body/joint-body.service.js';
import { SqlJointBodyRepository } from './joint-body/persistence/sql-joint-body.repository.js';
import { DutyAdmissionService } from './duty-admission/duty-admission.service.js';
import { SqlDutyAdmissionRepository } from './duty-admission/persistence/sql-duty-admission.repository.js';
import { DutyItemService } from './duty-item/duty-item.service.js';
import { dutyCopyable } from './duty-item/persistence/duty-copyable.js';
import { SqlDutyItemRepository } from './duty-item/persistence/sql-duty-item.repository.js';
import { InstructorCountService } from './instructor-count/instructor-count.service.js';
import { SqlInstructorCountRepository } from './instructor-count/persistence/sql-instructor-count.repository.js';
import { NewSectorService } from './new-sector-entity/new-sector-entity.service.js';
import { SqlNewSectorRepository } from './new-sector-entity/persistence/sql-new-sector-entity.repository.js';
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
      copyables: (dataSource) => [dutyCopyable(dataSource)],
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
    newSector: new SqlNewSectorRepository(dataSource, divisions),
    instructors: new SqlInstructorCountRepository(dataSource),
    duties: new SqlDutyItemRepository(dataSource, divisions),
    dutyAdmissions: new SqlDutyAdmissionRepository(dataSource, divisions),
    figures,
  };
  const { schema } = createSchema({
    organizations: new OrganizationService(repositories.organizations),
    jointBodies: new JointBodyService(repositories.jointBodies),
    newSector: new NewSectorService(repositories.newSector),
    instructors: new InstructorCountService(repositories.instructors),
    duties: new DutyItemService(repositories.duties),
    dutyAdmissions: new DutyAdmissionService(repositories.dutyAdmissions),
    reportedFigures: new ReportedFigureService(repositories.reportedFigures),
  });
  return { schema, contextFor: createContext(repositories) };
}
