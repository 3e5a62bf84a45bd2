import { FieldCipher, openService, type Service, type ServiceOptions } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { createContext } from './context.js';
import { serviceRequestsDatabase } from './database/database.js';
import { requestStatistics } from './database/statistics.js';
import { followOpinions } from './collected-opinion/persistence/follow-opinions.js';
import { followGrids } from './grid-copy/persistence/follow-grids.js';
import { ClockWorker } from './clock-worker/persistence/clock-worker.js';
import { SqlRequestClockRepository } from './request-clock/persistence/sql-request-clock.repository.js';
import { SqlSlaPolicyRepository } from './sla-policy/persistence/sql-sla-policy.repository.js';
import { SlaPolicyService } from './sla-policy/sla-policy.service.js';
import { SqlWhatIfRepository } from './sla-what-if/persistence/sql-what-if.repository.js';
import { SlaWhatIfService } from './sla-what-if/sla-what-if.service.js';
import { SqlWorkingCalendarRepository } from './working-calendar/persistence/sql-working-calendar.repository.js';
import { SqlReporterContactRepository } from './reporter-contact/persistence/sql-reporter-contact.repository.js';
import { createSchema } from './schema.js';
import { SqlServiceCategoryRepository } from './service-category/persistence/sql-service-category.repository.js';
import { SqlServiceRequestRepository } from './service-request/persistence/sql-service-request.repository.js';
import { ServiceRequestService } from './service-request/service-request.service.js';
import { intakeServices } from './wiring/intake-services.js';
import { intakeRepositories } from './wiring/persistence/intake-repositories.js';
import { jointServices } from './wiring/joint-services.js';
import { jointRepositories } from './wiring/persistence/joint-repositories.js';
import { supervisionRepositories } from './wiring/persistence/supervision-repositories.js';
import { supervisionServices } from './wiring/supervision-services.js';
import { whistleRepositories } from './wiring/persistence/whistle-repositories.js';
import { whistleServices } from './wiring/whistle-services.js';
import { statsRepositories } from './wiring/persistence/stats-repositories.js';
import { STREAMED_NOUNS } from './wiring/streamed-nouns.js';
import { statsServices } from './wiring/stats-services.js';

/**
 * Opens the service-requests service: the composition root, the only place that knows which class stands behind which
 * interface. Rejects without keys for the contacts of reporters.
 */
export async function openServiceRequestsService(options: ServiceOptions): Promise<Service> {
  const { contactKeys, now } = options;
  if (!contactKeys)
    throw new Error('The service-requests service needs CONTACT_KEYS to encrypt the contacts of reporters.');
  const cipher = new FieldCipher(contactKeys);
  return openService(
    {
      database: serviceRequestsDatabase,
      statistics: requestStatistics,
      streamed: STREAMED_NOUNS,
      graph: (dataSource) => graph(dataSource, cipher, now),
      followers: ({ feeds, ...surroundings }) => [
        ...(feeds.grid ? [followGrids({ ...surroundings, cipher, now, source: feeds.grid })] : []),
        ...(feeds.volunteers ? [followOpinions({ ...surroundings, cipher, source: feeds.volunteers })] : []),
      ],
      loops: (surroundings) => [new ClockWorker({ ...surroundings, now })],
    },
    options,
  );
}

function graph(dataSource: DataSource, cipher: FieldCipher, now: ServiceOptions['now']) {
  const repositories = {
    now,
    requests: new SqlServiceRequestRepository(dataSource, cipher, now),
    ...intakeRepositories(dataSource, now),
    ...statsRepositories(dataSource),
    ...supervisionRepositories(dataSource),
    ...jointRepositories(dataSource),
    ...whistleRepositories(dataSource),
    categories: new SqlServiceCategoryRepository(dataSource, (work) => dataSource.transaction(work)),
    contacts: new SqlReporterContactRepository((work) => dataSource.transaction(work), cipher),
    clocks: new SqlRequestClockRepository(dataSource),
    policies: new SqlSlaPolicyRepository(dataSource),
  };
  const subgraph = createSchema({
    requests: new ServiceRequestService(repositories.requests, repositories.dispatchRules, now),
    slaPolicies: new SlaPolicyService(repositories.policies, now),
    slaWhatIf: new SlaWhatIfService(new SqlWhatIfRepository(dataSource), now),
    workingCalendar: new SqlWorkingCalendarRepository(dataSource),
    ...intakeServices(repositories, now),
    ...statsServices(repositories, now),
    ...jointServices(repositories),
    ...supervisionServices(repositories, new SqlWorkingCalendarRepository(dataSource)),
    ...whistleServices(repositories, now),
  });
  return { subgraph, contextFor: createContext(repositories) };
}
