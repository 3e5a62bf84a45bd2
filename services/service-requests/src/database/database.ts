import type { ServiceDatabase } from '@governance/shared';
import {
  escalatedEventTable,
  eventCategoryRouteTable,
} from '../escalated-event/persistence/escalated-event.table.js';
import { gridCopyTable } from '../grid-copy/persistence/grid-copy.table.js';
import { reporterContactTable } from '../reporter-contact/persistence/reporter-contact.table.js';
import { serviceCategoryTable } from '../service-category/persistence/service-category.table.js';
import { assignmentTable } from '../service-request/persistence/assignment.table.js';
import { externalRefTable } from '../service-request/persistence/external-ref.table.js';
import { partyTable } from '../service-request/persistence/party.table.js';
import { serviceRequestTable } from '../service-request/persistence/service-request.table.js';
import { timelineTable } from '../service-request/persistence/timeline.table.js';
import { CreateServiceRequests1767225600000 } from './migrations/1767225600000-create-service-requests.js';
import { CreateEscalatedEvents1799452800000 } from './migrations/1799452800000-create-escalated-events.js';

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
    escalatedEventTable,
    eventCategoryRouteTable,
  ],
  migrations: [CreateServiceRequests1767225600000, CreateEscalatedEvents1799452800000],
};
