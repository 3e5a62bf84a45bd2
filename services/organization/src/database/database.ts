import type { ServiceDatabase } from '@governance/shared';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { dutyAdmissionTable } from '../duty-admission/persistence/duty-admission.table.js';
import { dutyItemTable } from '../duty-item/persistence/duty-item.table.js';
import { instructorCountTable } from '../instructor-count/persistence/instructor-count.table.js';
import { newSectorCoverageTable } from '../new-sector-entity/persistence/new-sector-coverage.table.js';
import { newSectorEntityTable } from '../new-sector-entity/persistence/new-sector-entity.table.js';
import { reportedFigureTable } from '../reported-figure/persistence/reported-figure.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';
import { CreateReportedFigures1767312000000 } from './migrations/1767312000000-create-reported-figures.js';
import { CreateStatistics1798848000000 } from './migrations/1798848000000-create-statistics.js';
import { CreateSectorsAndDuties1799366400000 } from './migrations/1799366400000-create-sectors-and-duties.js';

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
    newSectorEntityTable,
    newSectorCoverageTable,
    instructorCountTable,
    dutyItemTable,
    dutyAdmissionTable,
  ],
  migrations: [
    CreateOrganizations1767225600000,
    CreateReportedFigures1767312000000,
    CreateStatistics1798848000000,
    CreateSectorsAndDuties1799366400000,
  ],
};
