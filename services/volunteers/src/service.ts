import {
  DivisionCopyDirectory,
  FieldCipher,
  openService,
  type Service,
  type ServiceOptions,
} from '@governance/shared';
import type { DataSource } from 'typeorm';
import { createContext } from './context.js';
import { volunteersDatabase } from './database/database.js';
import { volunteersStatistics } from './database/statistics.js';
import { HourRecordService } from './hour-record/hour-record.service.js';
import { SqlHourRecordRepository } from './hour-record/persistence/sql-hour-record.repository.js';
import { NeedSurveyService } from './need-survey/need-survey.service.js';
import { SqlNeedSurveyRepository } from './need-survey/persistence/sql-need-survey.repository.js';
import { createSchema } from './schema.js';
import { SqlSkillRepository } from './skill/persistence/sql-skill.repository.js';

import { benefitServices } from './wiring/benefit-services.js';

import { benefitLoops, benefitRepositories } from './wiring/persistence/benefit-repositories.js';
import { peopleServices } from './wiring/people-services.js';
import { workServices } from './wiring/work-services.js';
import { workRepositories } from './wiring/persistence/work-repositories.js';
import { peopleRepositories } from './wiring/persistence/people-repositories.js';
import { SqlVolunteerIdentityRepository } from './volunteer/persistence/sql-volunteer-identity.repository.js';
import { SqlVolunteerRepository } from './volunteer/persistence/sql-volunteer.repository.js';
import { VolunteerService } from './volunteer/volunteer.service.js';

/**
 * Opens the volunteers service: the composition root, the only place that knows which class stands behind which
 * interface. Rejects without `contactKeys`, since phone numbers are never stored in the clear.
 */
export async function openVolunteersService(options: ServiceOptions): Promise<Service> {
  const { contactKeys } = options;
  if (!contactKeys) throw new Error('The volunteers service needs CONTACT_KEYS to encrypt phone numbers.');
  const cipher = new FieldCipher(contactKeys);
  return openService(
    {
      database: volunteersDatabase,
      statistics: volunteersStatistics,
      graph: (dataSource) => graph(dataSource, cipher),
      loops: benefitLoops,
    },
    options,
  );
}

function graph(dataSource: DataSource, cipher: FieldCipher) {
  const divisions = new DivisionCopyDirectory(dataSource);
  const repositories = {
    volunteers: new SqlVolunteerRepository(dataSource, { divisions, cipher }),
    identities: new SqlVolunteerIdentityRepository((work) => dataSource.transaction(work), cipher),
    hourRecords: new SqlHourRecordRepository(dataSource, divisions),
    ...peopleRepositories(dataSource, divisions),
    ...benefitRepositories(dataSource, divisions),
    ...workRepositories(dataSource, divisions),
    needSurveys: new SqlNeedSurveyRepository(dataSource, divisions),
  };
  const subgraph = createSchema({
    volunteers: new VolunteerService(
      repositories.volunteers,
      new SqlSkillRepository(dataSource),
      repositories.teams,
    ),
    hourRecords: new HourRecordService(repositories.hourRecords, repositories.volunteers),
    ...peopleServices(repositories),
    ...benefitServices(repositories),
    ...workServices(repositories),
    needSurveys: new NeedSurveyService(repositories.needSurveys, repositories.planItems),
  });
  return { subgraph, contextFor: createContext(repositories) };
}
