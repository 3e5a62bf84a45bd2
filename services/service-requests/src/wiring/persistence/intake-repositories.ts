import type { DataSource } from 'typeorm';
import { SqlCallbackRepository } from '../../callback/persistence/sql-callback.repository.js';
import { SqlSourceOpinionRepository } from '../../collected-opinion/persistence/sql-source-opinion.repository.js';
import { SqlContactReadingRepository } from '../../contact-reading/persistence/sql-contact-reading.repository.js';
import { SqlDisclosureRepository } from '../../disclosure/persistence/sql-disclosure.repository.js';
import { SqlDispatchRuleRepository } from '../../dispatch-rule/persistence/sql-dispatch-rule.repository.js';
import { SqlDuplicateRepository } from '../../duplicate/persistence/sql-duplicate.repository.js';
import { SqlEventRoutes } from '../../escalated-event/persistence/sql-event-routes.js';
import { SqlRequestPointRepository } from '../../request-point/persistence/sql-request-point.repository.js';
import { SqlServiceItemRepository } from '../../service-item/persistence/sql-service-item.repository.js';
import type { IntakeRepositories } from '../intake-loaders.js';

/** Where intake, call-backs, disclosures and service items are stored: in PostgreSQL. */
export function intakeRepositories(
  dataSource: DataSource,
  now?: () => Date,
): Omit<IntakeRepositories, 'requests' | 'figures'> {
  return {
    dispatchRules: new SqlDispatchRuleRepository(dataSource, (work) => dataSource.transaction(work), now),
    sourceOpinions: new SqlSourceOpinionRepository(dataSource),
    points: new SqlRequestPointRepository(dataSource),
    duplicates: new SqlDuplicateRepository(dataSource),
    contactReadings: new SqlContactReadingRepository(dataSource),
    callbacks: new SqlCallbackRepository(dataSource),
    disclosures: new SqlDisclosureRepository(dataSource, now),
    eventRoutes: new SqlEventRoutes(dataSource, (work) => dataSource.transaction(work)),
    serviceItems: new SqlServiceItemRepository(dataSource, now),
  };
}
