import { contactKeyTable, type ServiceDatabase } from '@governance/shared';
import { hourRecordTable } from '../hour-record/persistence/hour-record.table.js';
import { skillTable } from '../skill/persistence/skill.table.js';
import {
  partyMembershipTable,
  volunteerIdentityTable,
} from '../volunteer/persistence/volunteer-identity.table.js';
import { checkInTable, serviceHolderTable } from '../check-in/persistence/check-in.table.js';
import { checkInReportTable } from '../check-in-report/persistence/check-in-report.table.js';
import { obligationPolicyTable } from '../obligation-policy/persistence/obligation-policy.table.js';
import { guardianConsentTable } from '../volunteer/persistence/guardian-consent.table.js';
import { publishedCellTable } from '../volunteer-counts/persistence/published-cell.table.js';
import { teamKindTable } from '../team-kind/persistence/team-kind.table.js';
import { teamMemberTable } from '../volunteer-team/persistence/team-member.table.js';
import { volunteerOrganizationTable } from '../volunteer-organization/persistence/volunteer-organization.table.js';
import { volunteerTeamTable } from '../volunteer-team/persistence/volunteer-team.table.js';
import { BENEFIT_MAPPINGS } from '../wiring/persistence/benefit-tables.js';
import { WORK_MAPPINGS } from '../wiring/persistence/work-tables.js';
import { needGroupTable, needSurveyTable } from '../need-survey/persistence/need-survey.table.js';
import { volunteerTable } from '../volunteer/persistence/volunteer.table.js';
import { CreateVolunteers1767225600000 } from './migrations/1767225600000-create-volunteers.js';
import { CreateTeams1798848000000 } from './migrations/1798848000000-create-teams.js';
import { CreateCheckIns1798934400000 } from './migrations/1798934400000-create-check-ins.js';
import { VolunteersWhoLeave1799020800000 } from './migrations/1799020800000-volunteers-who-leave.js';
import { PublishCells1799107200000 } from './migrations/1799107200000-publish-cells.js';
import { CreatePoints1799539200000 } from './migrations/1799539200000-create-points.js';
import { CreateWishes1799625600000 } from './migrations/1799625600000-create-wishes.js';
import { CreateHonors1799712000000 } from './migrations/1799712000000-create-honors.js';
import { CreateDivisionLineage1798848000000 } from './migrations/1798848000000-create-division-lineage.js';
import { CreateActivities1800403200000 } from './migrations/1800403200000-create-activities.js';
import { CreateServicePlans1800489600000 } from './migrations/1800489600000-create-service-plans.js';
import { ProveHours1800576000000 } from './migrations/1800576000000-prove-hours.js';
import { CreateVolunteerOrganizations1800835200000 } from './migrations/1800835200000-create-volunteer-organizations.js';
import { ReportOnCheckIns1800921600000 } from './migrations/1800921600000-report-on-check-ins.js';
import { PlanHours1801008000000 } from './migrations/1801008000000-plan-hours.js';
import { SurveyNeeds1801094400000 } from './migrations/1801094400000-survey-needs.js';
import { CreateCertificates1800662400000 } from './migrations/1800662400000-create-certificates.js';
import { OrderFiguresByTime1800230400000 } from './migrations/1800230400000-order-figures-by-time.js';
import { KnowContactKeys1800230700000 } from './migrations/1800230700000-know-contact-keys.js';
import { KeepAudit1800230600000 } from './migrations/1800230600000-keep-audit.js';

/** What the volunteers service keeps. */
export const volunteersDatabase: ServiceDatabase = {
  name: 'volunteers',
  isEncrypted: true,
  // One a line, so that two nouns can be added at the same time.
  tables: [
    contactKeyTable,
    skillTable,
    volunteerTable,
    volunteerIdentityTable,
    partyMembershipTable,
    hourRecordTable,
    teamKindTable,
    volunteerOrganizationTable,
    volunteerTeamTable,
    teamMemberTable,
    ...BENEFIT_MAPPINGS,
    obligationPolicyTable,
    serviceHolderTable,
    checkInTable,
    checkInReportTable,
    guardianConsentTable,
    publishedCellTable,
    ...WORK_MAPPINGS,
    needGroupTable,
    needSurveyTable,
  ],
  migrations: [
    CreateVolunteers1767225600000,
    CreateTeams1798848000000,
    CreateCheckIns1798934400000,
    VolunteersWhoLeave1799020800000,
    PublishCells1799107200000,
    CreatePoints1799539200000,
    CreateWishes1799625600000,
    CreateHonors1799712000000,
    CreateDivisionLineage1798848000000,
    CreateActivities1800403200000,
    CreateServicePlans1800489600000,
    ProveHours1800576000000,
    CreateCertificates1800662400000,
    CreateVolunteerOrganizations1800835200000,
    ReportOnCheckIns1800921600000,
    OrderFiguresByTime1800230400000,
    KeepAudit1800230600000,
    KnowContactKeys1800230700000,
    PlanHours1801008000000,
    SurveyNeeds1801094400000,
  ],
};
