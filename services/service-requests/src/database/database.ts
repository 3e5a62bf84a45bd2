import type { ServiceDatabase } from '@governance/shared';
import { gridCopyTable } from '../grid-copy/persistence/grid-copy.table.js';
import { reporterContactTable } from '../reporter-contact/persistence/reporter-contact.table.js';
import { serviceCategoryTable } from '../service-category/persistence/service-category.table.js';
import { assignmentTable } from '../service-request/persistence/assignment.table.js';
import { externalRefTable } from '../service-request/persistence/external-ref.table.js';
import { partyTable } from '../service-request/persistence/party.table.js';
import { serviceRequestTable } from '../service-request/persistence/service-request.table.js';
import { timelineTable } from '../service-request/persistence/timeline.table.js';
import { CreateServiceRequests1767225600000 } from './migrations/1767225600000-create-service-requests.js';
import { CreateDivisionLineage1798848000000 } from './migrations/1798848000000-create-division-lineage.js';

/** What the service-requests service keeps. */
export const serviceRequestsDatabase: ServiceDatabase = {
  name: 'service-requests',
  tables: [
    gridCopyTable,
    serviceCategoryTable,
    serviceRequestTable,
    timelineTable,
    assignmentTable,
    partyTable,
    externalRefTable,
    reporterContactTable,
  ],
  migrations: [CreateServiceRequests1767225600000, CreateDivisionLineage1798848000000],
};
