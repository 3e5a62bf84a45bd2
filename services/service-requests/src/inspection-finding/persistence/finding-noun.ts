import { rowsOf, type Sql, visibleRows, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import { FINDING_TABLE } from '../finding-moves.js';
import { FINDING_ROWS } from '../inspection-finding.policy.js';
import { type DatedFindingFilter, FindingStatus, type InspectionFinding } from '../inspection-finding.js';
import { inspectionFindingTable } from './inspection-finding.table.js';

/** How findings are stored. */
export const FINDING_NOUN: CaseNoun<InspectionFinding, DatedFindingFilter> = {
  what: FINDING_TABLE.what,
  entity: 'InspectionFinding',
  table: inspectionFindingTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version,
    c.inspection_id AS "inspectionId", c.site_number AS "siteNumber", c.description, c.severity,
    c.responsible_id AS "responsibleId", c.status, c.opened_at AS "openedAt", c.due_day::text AS "dueDay",
    c.rectified_at AS "rectifiedAt", c.confirmed_at AS "confirmedAt", c.request_id AS "requestId"
    FROM inspection_finding c`,
  from: sql`inspection_finding c`,
  visibleTo: (viewer) => visibleRows(viewer, FINDING_ROWS),
  conditions: ({ divisionCode, status, severity, inspectionId, responsibleId, overdue, today }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(status == null ? [] : [sql`c.status = ANY(${[...status]})`]),
    ...(severity == null ? [] : [sql`c.severity = ${severity}`]),
    ...(inspectionId == null ? [] : [sql`c.inspection_id = ${inspectionId}`]),
    ...(responsibleId == null ? [] : [sql`c.responsible_id = ${responsibleId}`]),
    ...(overdue == null
      ? []
      : [sql`(c.status = ${FindingStatus.RECTIFYING} AND c.due_day < ${today}::date) = ${overdue}`]),
  ],
  told: ({ inspectionId, siteNumber, severity, responsibleId, dueDay, requestId }) => ({
    inspectionId,
    siteNumber,
    severity,
    responsibleId,
    dueDay,
    requestId,
  }),
  follow: countOnInspection,
};

/** The inspection knows how many of its findings are open: that is what its closing waits for. */
async function countOnInspection(
  database: Sql,
  before: InspectionFinding | null,
  { cityCode, inspectionId, status }: InspectionFinding,
): Promise<void> {
  const found = before === null ? 1 : 0;
  const opened = found - (status === FindingStatus.CONFIRMED ? 1 : 0);
  if (found === 0 && opened === 0) return;
  await rowsOf(
    database,
    sql`UPDATE joint_inspection SET finding_count = finding_count + ${found}, open_findings = open_findings + ${opened}
        WHERE city_code = ${cityCode} AND id = ${inspectionId} RETURNING id`,
  );
}
