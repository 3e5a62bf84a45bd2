import { visibleRows, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import { CONSULTATION_ROWS } from '../consultation-meeting.policy.js';
import type { ConsultationFilter, ConsultationMeeting } from '../consultation-meeting.js';
import { CONSULTATION_TABLE } from '../consultation-moves.js';
import { consultationMeetingTable } from './consultation-meeting.table.js';

/** How consultation meetings are stored. */
export const CONSULTATION_NOUN: CaseNoun<ConsultationMeeting, ConsultationFilter> = {
  what: CONSULTATION_TABLE.what,
  entity: 'ConsultationMeeting',
  table: consultationMeetingTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version, c.day::text,
    c.chair_id AS "chairId", c.status, c.opened_at AS "openedAt", c.decisions, c.recorded_at AS "recordedAt"
    FROM consultation_meeting c`,
  from: sql`consultation_meeting c`,
  visibleTo: (viewer) => visibleRows(viewer, CONSULTATION_ROWS),
  conditions: ({ divisionCode, status, from, to }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(status == null ? [] : [sql`c.status = ANY(${[...status]})`]),
    ...(from == null ? [] : [sql`c.day >= ${from}::date`]),
    ...(to == null ? [] : [sql`c.day < ${to}::date`]),
  ],
  told: ({ day, chairId, recordedAt }) => ({ day, chairId, recordedAt }),
};
