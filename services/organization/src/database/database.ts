import type { ServiceDatabase } from '@governance/shared';
import { deliberationPartyTable } from '../deliberation/persistence/deliberation-party.table.js';
import { deliberationStepTable } from '../deliberation/persistence/deliberation-step.table.js';
import { deliberationTable } from '../deliberation/persistence/deliberation.table.js';
import { opinionTable, opinionTextTable } from '../deliberation-opinion/persistence/opinion.table.js';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { jointMatterTable } from '../joint-matter/persistence/joint-matter.table.js';
import { matterPartyTable } from '../joint-matter/persistence/matter-party.table.js';
import { matterTimelineTable } from '../joint-matter/persistence/matter-timeline.table.js';
import { jointMeetingTable } from '../joint-meeting/persistence/joint-meeting.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';
import { CreateDeliberations1799107200000 } from './migrations/1799107200000-create-deliberations.js';

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
  ],
  migrations: [
    CreateOrganizations1767225600000,
    CreateReportedFigures1767312000000,
    CreateStatistics1798848000000,
    CreateDeliberations1799107200000,
  ],
};
