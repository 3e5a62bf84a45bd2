import { contactKeyTable, type ServiceDatabase } from '@governance/shared';
import {
  escalatedEventTable,
  eventCategoryRouteTable,
} from '../escalated-event/persistence/escalated-event.table.js';
import { callbackTable } from '../callback/persistence/callback.table.js';
import { disclosureTable } from '../disclosure/persistence/disclosure.table.js';
import { dispatchRuleTable } from '../dispatch-rule/persistence/dispatch-rule.table.js';
import { gridCopyTable } from '../grid-copy/persistence/grid-copy.table.js';
import { requestPointTable } from '../request-point/persistence/request-point.table.js';
import { reporterContactTable } from '../reporter-contact/persistence/reporter-contact.table.js';
import { serviceCategoryTable } from '../service-category/persistence/service-category.table.js';
import { serviceItemTable } from '../service-item/persistence/service-item.table.js';
import { assignmentTable } from '../service-request/persistence/assignment.table.js';
import { externalRefTable } from '../service-request/persistence/external-ref.table.js';
import { partyTable } from '../service-request/persistence/party.table.js';
import { serviceRequestTable } from '../service-request/persistence/service-request.table.js';
import { timelineTable } from '../service-request/persistence/timeline.table.js';
import { requestExtensionTable, requestPauseTable } from '../request-clock/persistence/clock-ledger.table.js';
import { requestClockTable } from '../request-clock/persistence/request-clock.table.js';
import { requestFlagTable } from '../request-flag/persistence/request-flag.table.js';
import { slaPolicyTable, slaPolicyVersionTable } from '../sla-policy/persistence/sla-policy.table.js';
import { workingYearTable } from '../working-calendar/persistence/working-year.table.js';
import { compositePresetTable } from '../request-stats/persistence/composite-preset.table.js';
import { CreateSupervision1800230400000 } from './migrations/1800230400000-create-supervision.js';
import { problemCaseTable } from '../problem-case/persistence/problem-case.table.js';
import { requestLeadTable } from '../request-lead/persistence/request-lead.table.js';
import { supervisionOrderTable } from '../supervision-order/persistence/supervision-order.table.js';
import { whistlePolicyTable } from '../whistle-policy/persistence/whistle-policy.table.js';
import { whistleCallTable } from '../whistle/persistence/whistle-call.table.js';
import { whistleTable } from '../whistle/persistence/whistle.table.js';
import { CreateWhistles1800144000000 } from './migrations/1800144000000-create-whistles.js';
import { caseTimelineTable } from '../working-case/persistence/case-timeline.table.js';
import { takenOpinionTable } from '../collected-opinion/persistence/taken-opinion.table.js';
import { TakeInOpinions1800921600000 } from './migrations/1800921600000-take-in-opinions.js';
import { CreateServiceOrders1800316800000 } from './migrations/1800316800000-create-service-orders.js';
import { serviceOrderTable } from '../service-order/persistence/service-order.table.js';
import { CreateJointInspections1800748800000 } from './migrations/1800748800000-create-joint-inspections.js';
import { VersionReferenceData1800749200000 } from './migrations/1800749200000-version-reference-data.js';
import { KnowProvisionalYears1801180800000 } from './migrations/1801180800000-know-provisional-years.js';
import { JOINT_TABLES } from './joint-tables.js';
import { CreateStatistics1799020800000 } from './migrations/1799020800000-create-statistics.js';
import { CreateServiceRequests1767225600000 } from './migrations/1767225600000-create-service-requests.js';
import { CreateEscalatedEvents1799452800000 } from './migrations/1799452800000-create-escalated-events.js';
import { CreateIntake1798934400000 } from './migrations/1798934400000-create-intake.js';
import { CreateClocks1798848000000 } from './migrations/1798848000000-create-clocks.js';
import { CreateDivisionLineage1798848000000 } from './migrations/1798848000000-create-division-lineage.js';
import { OrderFiguresByTime1800230400000 } from './migrations/1800230400000-order-figures-by-time.js';
import { PublishSatisfaction1800230800000 } from './migrations/1800230800000-publish-satisfaction.js';
import { publishedCellTable } from '../request-stats/persistence/published-cell.table.js';
import { KnowContactKeys1800230700000 } from './migrations/1800230700000-know-contact-keys.js';
import { KeepAudit1800230600000 } from './migrations/1800230600000-keep-audit.js';

/** What the service-requests service keeps. */
export const serviceRequestsDatabase: ServiceDatabase = {
  name: 'service-requests',
  isEncrypted: true,
  tables: [
    contactKeyTable,
    publishedCellTable,
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
    dispatchRuleTable,
    requestPointTable,
    callbackTable,
    disclosureTable,
    serviceItemTable,
    workingYearTable,
    slaPolicyTable,
    slaPolicyVersionTable,
    requestClockTable,
    requestPauseTable,
    requestExtensionTable,
    requestFlagTable,
    compositePresetTable,
    caseTimelineTable,
    problemCaseTable,
    supervisionOrderTable,
    requestLeadTable,
    serviceOrderTable,
    ...JOINT_TABLES,
    whistlePolicyTable,
    whistleTable,
    whistleCallTable,
    takenOpinionTable,
  ],
  migrations: [
    // One a line, so that two can be added at the same time.
    CreateServiceRequests1767225600000,
    CreateClocks1798848000000,
    CreateIntake1798934400000,
    CreateStatistics1799020800000,
    CreateEscalatedEvents1799452800000,
    CreateDivisionLineage1798848000000,
    CreateWhistles1800144000000,
    CreateSupervision1800230400000,
    CreateServiceOrders1800316800000,
    CreateJointInspections1800748800000,
    VersionReferenceData1800749200000,
    TakeInOpinions1800921600000,
    OrderFiguresByTime1800230400000,
    KeepAudit1800230600000,
    KnowContactKeys1800230700000,
    PublishSatisfaction1800230800000,
    KnowProvisionalYears1801180800000,
  ],
};
