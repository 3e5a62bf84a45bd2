import type { ServiceDatabase } from '@governance/shared';
import { assessmentTable } from '../assessment/persistence/assessment.table.js';
import {
  evaluationSchemeTable,
  evaluationSchemeVersionTable,
} from '../evaluation-scheme/persistence/evaluation-scheme.table.js';
import {
  evaluationAssessorTable,
  evaluationIndicatorTable,
} from '../evaluation-scheme/persistence/scheme-content.table.js';
import { CO_BUILDING_MAPPINGS } from '../co-building/persistence/co-building-tables.js';
import { institutionSetupTable } from '../institution-setup/persistence/institution-setup.table.js';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { monthlyFigureTable } from '../monthly-figure/persistence/monthly-figure.table.js';
import { deliberationPartyTable } from '../deliberation/persistence/deliberation-party.table.js';
import { deliberationStepTable } from '../deliberation/persistence/deliberation-step.table.js';
import { deliberationTable } from '../deliberation/persistence/deliberation.table.js';
import { opinionTable, opinionTextTable } from '../deliberation-opinion/persistence/opinion.table.js';
import { jointMatterTable } from '../joint-matter/persistence/joint-matter.table.js';
import { matterPartyTable } from '../joint-matter/persistence/matter-party.table.js';
import { matterTimelineTable } from '../joint-matter/persistence/matter-timeline.table.js';
import { jointMeetingTable } from '../joint-meeting/persistence/joint-meeting.table.js';
import { counterpartTable } from '../counterpart/persistence/counterpart.table.js';
import { levelSchemeTable, levelTable } from '../level-scheme/persistence/level-scheme.table.js';
import { lineageTable, successionTable } from '../lineage/persistence/lineage.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { registerEntryTable } from '../register-entry/persistence/register-entry.table.js';
import { registerKindTable } from '../register-kind/persistence/register-kind.table.js';
import { rankingPublicationTable, rankingRowTable } from '../ranking/persistence/ranking.table.js';
import { dutyAdmissionTable } from '../duty-admission/persistence/duty-admission.table.js';
import { dutyItemTable } from '../duty-item/persistence/duty-item.table.js';
import { instructorCountTable } from '../instructor-count/persistence/instructor-count.table.js';
import { newSectorCoverageTable } from '../new-sector-entity/persistence/new-sector-coverage.table.js';
import { newSectorEntityTable } from '../new-sector-entity/persistence/new-sector-entity.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { mediationCountTable } from '../venue/persistence/mediation-count.table.js';
import { venueTable } from '../venue/persistence/venue.table.js';
import { structureLockTable } from '../restructuring/persistence/structure-lock.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateDivisionLineage1798848000000 } from './migrations/1798848000000-create-division-lineage.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { OrganizationLineage1798934400000 } from './migrations/1798934400000-organization-lineage.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';
import { CreateVenuesAndRegister1799539200000 } from './migrations/1799539200000-create-venues-and-register.js';
import { CreateLists1799193600000 } from './migrations/1799193600000-create-lists.js';
import { CreateMonthlyFigures1799280000000 } from './migrations/1799280000000-create-monthly-figures.js';
import { CreateEvaluation1799452800000 } from './migrations/1799452800000-create-evaluation.js';
import { CreateDeliberations1799107200000 } from './migrations/1799107200000-create-deliberations.js';
import { CreateSectorsAndDuties1799366400000 } from './migrations/1799366400000-create-sectors-and-duties.js';
import {
  organizationAffiliationTable,
  organizationProfileTable,
} from '../organization-profile/persistence/organization-profile.table.js';
import { quarterCopyTable } from '../quarter-copy/persistence/quarter-copy.table.js';
import { quarterLinkTable } from '../quarter-link/persistence/quarter-link.table.js';
import { staffAggregateTable } from '../staff-aggregate/persistence/staff-aggregate.table.js';
import { termTable } from '../term/persistence/term.table.js';
import { CreateUnitFacts1799020800000 } from './migrations/1799020800000-create-unit-facts.js';
import { FindEditions1800316800000 } from './migrations/1800316800000-find-editions.js';
import { OrderFiguresByTime1800230400000 } from './migrations/1800230400000-order-figures-by-time.js';
import { KeepAudit1800230600000 } from './migrations/1800230600000-keep-audit.js';

/** What the organization service keeps. */
export const organizationDatabase: ServiceDatabase = {
  name: 'organization',
  tables: [
    organizationTable,
    organizationVersionTable,
    externalRefTable,
    jointBodyTable,
    jointMembershipTable,
    jointMeetingTable,
    jointMatterTable,
    matterPartyTable,
    matterTimelineTable,
    deliberationTable,
    deliberationStepTable,
    deliberationPartyTable,
    opinionTable,
    opinionTextTable,
    reportedFigureTable,
    venueTable,
    mediationCountTable,
    registerKindTable,
    registerEntryTable,
    monthlyFigureTable,
    evaluationSchemeTable,
    evaluationSchemeVersionTable,
    evaluationIndicatorTable,
    evaluationAssessorTable,
    assessmentTable,
    rankingPublicationTable,
    rankingRowTable,
    ...CO_BUILDING_MAPPINGS,
    newSectorEntityTable,
    newSectorCoverageTable,
    instructorCountTable,
    dutyItemTable,
    dutyAdmissionTable,
    organizationProfileTable,
    organizationAffiliationTable,
    quarterCopyTable,
    quarterLinkTable,
    institutionSetupTable,
    staffAggregateTable,
    termTable,
    structureLockTable,
    counterpartTable,
    lineageTable,
    successionTable,
    levelSchemeTable,
    levelTable,
  ],
  migrations: [
    CreateOrganizations1767225600000,
    CreateReportedFigures1767312000000,
    CreateStatistics1798848000000,
    CreateVenuesAndRegister1799539200000,
    CreateLists1799193600000,
    CreateMonthlyFigures1799280000000,
    CreateEvaluation1799452800000,
    CreateDeliberations1799107200000,
    CreateSectorsAndDuties1799366400000,
    CreateUnitFacts1799020800000,
    CreateDivisionLineage1798848000000,
    OrganizationLineage1798934400000,
    OrderFiguresByTime1800230400000,
    KeepAudit1800230600000,
    FindEditions1800316800000,
  ],
};
