import type { ServiceDatabase } from '@governance/shared';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { registerEntryTable } from '../register-entry/persistence/register-entry.table.js';
import { registerKindTable } from '../register-kind/persistence/register-kind.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { mediationCountTable } from '../venue/persistence/mediation-count.table.js';
import { venueTable } from '../venue/persistence/venue.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';
import { CreateVenuesAndRegister1799539200000 } from './migrations/1799539200000-create-venues-and-register.js';

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
    venueTable,
    mediationCountTable,
    registerKindTable,
    registerEntryTable,
  ],
  migrations: [
    CreateOrganizations1767225600000,
    CreateReportedFigures1767312000000,
    CreateStatistics1798848000000,
    CreateVenuesAndRegister1799539200000,
  ],
};
