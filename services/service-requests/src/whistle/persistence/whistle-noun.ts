import { appendStats, visibleRows, withinPlace } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { CaseNoun } from '../../working-case/persistence/case-noun.js';
import { whistleCountsChanged } from '../whistle-counts.js';
import { WHISTLE_TABLE } from '../whistle-moves.js';
import { WHISTLE_ROWS } from '../whistle.policy.js';
import type { Whistle, WhistleFilter } from '../whistle.js';
import { whistleTable } from './whistle.table.js';

/** What each action is told as. */
const EVENTS: ReadonlyMap<string, string> = new Map([
  ['OPEN', 'WhistleBlown'],
  ['DISPOSE', 'WhistleDisposed'],
  ['CLOSE', 'WhistleClosed'],
  ['WITHDRAW', 'WhistleWithdrawn'],
]);

/** How whistles are stored. */
export const WHISTLE_NOUN: CaseNoun<Whistle, WhistleFilter> = {
  what: WHISTLE_TABLE.what,
  entity: 'Whistle',
  table: whistleTable,
  select: sql`SELECT c.id, c.city_code AS "cityCode", c.division_code AS "divisionCode", c.version, c.kind, c.title,
    c.reason, c.blown_by_id AS "blownById", c.grid_id AS "gridId", c.request_id AS "requestId",
    c.sponsor_name AS "sponsorName", c.sponsor_post AS "sponsorPost", c.policy_city AS "policyCity",
    c.policy_version AS "policyVersion", c.status, c.opened_at AS "openedAt", c.next_arrival_due AS "nextArrivalDue",
    c.disposed_at AS "disposedAt", c.closed_at AS "closedAt",
    ARRAY(SELECT k.organization_id FROM whistle_call k
      WHERE k.city_code = c.city_code AND k.whistle_id = c.id ORDER BY k.position) AS "calledDepartmentIds"
    FROM whistle c`,
  from: sql`whistle c`,
  visibleTo: (viewer) => visibleRows(viewer, WHISTLE_ROWS),
  conditions: ({ divisionCode, open, kind, departmentId, requestId }) => [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(open == null ? [] : [open ? sql`c.closed_at IS NULL` : sql`c.closed_at IS NOT NULL`]),
    ...(kind == null ? [] : [sql`c.kind = ${kind}`]),
    ...(departmentId == null ? [] : [callsOrganization(sql`${departmentId}`)]),
    ...(requestId == null ? [] : [sql`c.request_id = ${requestId}`]),
  ],
  told: (it) => {
    const { id, version, kind, blownById, gridId, requestId, calledDepartmentIds, nextArrivalDue } = it;
    const { disposedAt, closedAt } = it;
    return {
      id,
      version,
      whistleId: id,
      kind,
      blownById,
      gridId,
      requestId,
      calledDepartmentIds,
      nextArrivalDue,
      disposedAt,
      closedAt,
    };
  },
  eventOf: (action) => EVENTS.get(action) ?? 'WhistleChanged',
  follow: (transaction, before, after) => appendStats(transaction, whistleCountsChanged(before, after)),
};

/** Whistles that called an organization: through the index of the calls, however many whistles there are. */
export const callsOrganization = (organization: SqlText): SqlText =>
  sql`(c.city_code, c.id) IN (
    SELECT k.city_code, k.whistle_id FROM whistle_call k WHERE k.organization_id = ${organization})`;
