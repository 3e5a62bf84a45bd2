import type { ServiceDatabase } from '@governance/shared';
import { counterpartTable } from '../counterpart/persistence/counterpart.table.js';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { levelSchemeTable, levelTable } from '../level-scheme/persistence/level-scheme.table.js';
import { lineageTable, successionTable } from '../lineage/persistence/lineage.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { structureLockTable } from '../restructuring/persistence/structure-lock.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { OrganizationLineage1798934400000 } from './migrations/1798934400000-organization-lineage.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';

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
    OrganizationLineage1798934400000,
  ],
};
