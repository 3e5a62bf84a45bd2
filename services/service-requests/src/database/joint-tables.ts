import {
  consultationMatterTable,
  consultationMeetingTable,
} from '../consultation-meeting/persistence/consultation-meeting.table.js';
import {
  enforcementTeamTable,
  teamMemberTable,
} from '../enforcement-team/persistence/enforcement-team.table.js';
import { inspectionFindingTable } from '../inspection-finding/persistence/inspection-finding.table.js';
import {
  inspectionPartyTable,
  jointInspectionTable,
} from '../joint-inspection/persistence/joint-inspection.table.js';
import { petitionMonthTable } from '../petition-month/persistence/petition-month.table.js';

/** Tables of what organizations do together: inspections, teams and consultation, and counts of petitions. */
export const JOINT_TABLES = [
  enforcementTeamTable,
  teamMemberTable,
  jointInspectionTable,
  inspectionPartyTable,
  inspectionFindingTable,
  consultationMeetingTable,
  consultationMatterTable,
  petitionMonthTable,
];
