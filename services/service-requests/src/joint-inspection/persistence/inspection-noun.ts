import { rowsOf, type Sql, visibleRows, withinPlace } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import { INSPECTION_TABLE } from '../inspection-moves.js';
import { INSPECTION_ROWS } from '../joint-inspection.policy.js';
import type { InspectionFilter, JointInspection } from '../joint-inspection.js';
import { jointInspectionTable } from './joint-inspection.table.js';

/** How joint inspections are stored. */
export const INSPECTION_NOUN: CaseNoun<JointInspection, InspectionFilter> = {
  what: INSPECTION_TABLE.what,
  entity: 'JointInspection',
  table: jointInspectionTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version, c.title,
    c.grid_id AS "gridId", c.sponsor_id AS "sponsorId", c.agency_ids AS "agencyIds", c.team_id AS "teamId", c.sites,
    c.planned_day::text AS "plannedDay", c.status, c.finding_count AS "findingCount",
    c.open_findings AS "openFindings", c.opened_at AS "openedAt", c.started_at AS "startedAt", c.ended_at AS "endedAt"
    FROM joint_inspection c`,
  from: sql`joint_inspection c`,
  visibleTo: (viewer) => visibleRows(viewer, INSPECTION_ROWS),
  conditions: ({ divisionCode, status, organizationId, teamId, plannedFrom, plannedTo }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(status == null ? [] : [sql`c.status = ANY(${[...status]})`]),
    ...(organizationId == null
      ? []
      : [sql`(c.sponsor_id = ${organizationId} OR ${organizationId} = ANY(c.agency_ids))`]),
    ...(teamId == null ? [] : [sql`c.team_id = ${teamId}`]),
    ...(plannedFrom == null ? [] : [sql`c.planned_day >= ${plannedFrom}::date`]),
    ...(plannedTo == null ? [] : [sql`c.planned_day < ${plannedTo}::date`]),
  ],
  told: ({ gridId, sponsorId, agencyIds, teamId, plannedDay, findingCount, openFindings }) => ({
    gridId,
    sponsorId,
    agencyIds,
    teamId,
    plannedDay,
    findingCount,
    openFindings,
  }),
  follow: async (transaction, before, after) => {
    if (before === null) await storeParties(transaction, after);
  },
};

const storeParties = (
  database: Sql,
  { cityCode, id, sponsorId, agencyIds }: JointInspection,
): Promise<unknown> =>
  rowsOf(
    database,
    sql`INSERT INTO joint_inspection_party (city_code, inspection_id, organization_id)
        SELECT ${cityCode}, ${id}, party.id FROM unnest(${[sponsorId, ...agencyIds]}::text[]) AS party (id)
        RETURNING organization_id`,
  );
