import type { ServiceDatabase } from '@governance/shared';
import { institutionSetupTable } from '../institution-setup/persistence/institution-setup.table.js';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import {
  organizationAffiliationTable,
  organizationProfileTable,
} from '../organization-profile/persistence/organization-profile.table.js';
import { quarterCopyTable } from '../quarter-copy/persistence/quarter-copy.table.js';
import { quarterLinkTable } from '../quarter-link/persistence/quarter-link.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { staffAggregateTable } from '../staff-aggregate/persistence/staff-aggregate.table.js';
import { termTable } from '../term/persistence/term.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';
import { CreateUnitFacts1799020800000 } from './migrations/1799020800000-create-unit-facts.js';

/** What the organization service keeps. */
export const organizationDatabase: ServiceDatabase = {
  name: 'organization',
  tables: [
    organizationTable,
    organizationVersionTable,
    externalRefTable,
    jointBodyTable,
    jointMembershipTable,
    reportedFigureTable,
    organizationProfileTable,
    organizationAffiliationTable,
    quarterCopyTable,
    quarterLinkTable,
    institutionSetupTable,
    staffAggregateTable,
    termTable,
  ],
  migrations: [
    CreateOrganizations1767225600000,
    CreateReportedFigures1767312000000,
    CreateStatistics1798848000000,
    CreateUnitFacts1799020800000,
  ],
};
