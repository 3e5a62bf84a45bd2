import type { ServiceDatabase } from '@governance/shared';
import { jointBodyTable, jointMembershipTable } from '../joint-body/persistence/joint-body.table.js';
import { externalRefTable } from '../organization/persistence/external-ref.table.js';
import {
  organizationTable,
  organizationVersionTable,
} from '../organization/persistence/organization.table.js';
import { CreateOrganizations1767225600000 } from './migrations/1767225600000-create-organizations.js';

/** What the organization service keeps. */
export const organizationDatabase: ServiceDatabase = {
  name: 'organization',
  tables: [
    organizationTable,
    organizationVersionTable,
    externalRefTable,
    jointBodyTable,
    jointMembershipTable,
  ],
  migrations: [CreateOrganizations1767225600000],
};
