import type { ServiceDatabase } from '@governance/shared';
import { CO_BUILDING_MAPPINGS } from '../co-building/persistence/co-building-tables.js';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { monthlyFigureTable } from '../monthly-figure/persistence/monthly-figure.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';
import { CreateLists1799193600000 } from './migrations/1799193600000-create-lists.js';
import { CreateMonthlyFigures1799280000000 } from './migrations/1799280000000-create-monthly-figures.js';

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
    monthlyFigureTable,
    ...CO_BUILDING_MAPPINGS,
  ],
  migrations: [
    CreateOrganizations1767225600000,
    CreateReportedFigures1767312000000,
    CreateStatistics1798848000000,
    CreateLists1799193600000,
    CreateMonthlyFigures1799280000000,
  ],
};
