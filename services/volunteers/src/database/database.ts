import type { ServiceDatabase } from '@governance/shared';
import { hourRecordTable } from '../hour-record/persistence/hour-record.table.js';
import { skillTable } from '../skill/persistence/skill.table.js';
import {
  partyMembershipTable,
  volunteerIdentityTable,
} from '../volunteer/persistence/volunteer-identity.table.js';
import { volunteerTable } from '../volunteer/persistence/volunteer.table.js';
import { CreateVolunteers1767225600000 } from './migrations/1767225600000-create-volunteers.js';
import { CreateDivisionLineage1798848000000 } from './migrations/1798848000000-create-division-lineage.js';

/** What the volunteers service keeps. */
export const volunteersDatabase: ServiceDatabase = {
  name: 'volunteers',
  tables: [skillTable, volunteerTable, volunteerIdentityTable, partyMembershipTable, hourRecordTable],
  migrations: [CreateVolunteers1767225600000, CreateDivisionLineage1798848000000],
};
