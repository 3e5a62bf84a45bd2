import {
  allOf,
  type ChildListReader,
  cityOfId,
  groupBy,
  hasRole,
  idsByCity,
  isEntityId,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { join, raw, type Sql as SqlText } from 'sql-template-tag';
import { rowViewer } from '../../volunteer/volunteer.policy.js';
import type { CheckIn, CheckInFilter } from '../check-in.js';

const FROM = sql`check_in c LEFT JOIN volunteer v ON v.city_code = c.city_code AND v.id = c.volunteer_id`;

/** A check-in as the domain knows it, from `c`, with its member as `v`. */
export const SELECT_CHECK_INS = sql`SELECT c.id, c.kind, c.division_code AS "divisionCode", c.version,
  c.organization_id AS "organizationId", c.volunteer_id AS "volunteerId", v.subject AS "volunteerSubject",
  c.started_at AS at, c.ended_at AS "endedAt" FROM ${FROM}`;

/** The same, counted. */
export const COUNT_CHECK_INS = sql`SELECT count(*)::integer AS count FROM ${FROM}`;

/** Which check-ins a viewer may see: see the policy. */
export function visibleCheckIns(viewer: Viewer): SqlText {
  const units = visibleRows(rowViewer(viewer), {
    division: 'c.division_code',
    organizations: ['c.organization_id'],
  });
  const members = [
    ...(viewer.subject === null ? [] : [sql`v.subject = ${viewer.subject}`]),
    ...(hasRole(viewer, 'UNIT_SECRETARY') && viewer.organization !== null
      ? [sql`c.organization_id = ${viewer.organization}`]
      : []),
  ];
  const ofMembers = members.length === 0 ? sql`FALSE` : join(members, ' OR ');
  return sql`((c.kind = 'UNIT' AND ${units}) OR (c.kind = 'MEMBER' AND (${ofMembers})))`;
}

/** The conditions that a filter stands for. */
export function checkInConditions({ divisionCode, organizationId, kind, open }: CheckInFilter): SqlText[] {
  return [
    ...(divisionCode == null ? [] : [withinPlace('c', divisionCode)]),
    ...(organizationId == null ? [] : [ofOrganization(organizationId)]),
    ...(kind == null ? [] : [sql`c.kind = ${kind}`]),
    ...(open == null ? [] : [sql`(c.ended_at IS NULL) = ${open}`]),
  ];
}

/** What comes after a page: the latest comes first. Cursors have milliseconds, and so have the rows. */
export const afterCheckIn = ({ after }: PageWindow): SqlText[] =>
  after ? [sql`(c.started_at, c.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

/** The order of every list, and where its page ends. */
export const inCheckInOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY c.started_at DESC, c.id DESC LIMIT ${first + 1}`;

/** Check-ins under many organizations or volunteers, as one viewer sees them. */
export const checkInsUnder = (
  database: Sql,
  viewer: Viewer,
  column: 'organization_id' | 'volunteer_id',
): ChildListReader<CheckInFilter, CheckIn> => ({
  readPages: async (ids, filter, window) => {
    const conditions = [visibleCheckIns(viewer), ...checkInConditions(filter), ...afterCheckIn(window)];
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<CheckIn & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_CHECK_INS} WHERE c.city_code = ${city} AND c.${raw(column)} = owner.id AND ${allOf(conditions)}
              ${inCheckInOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids, filter) => {
    const conditions = allOf([visibleCheckIns(viewer), ...checkInConditions(filter)]);
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT c.${raw(column)} AS id, count(*)::integer AS count FROM ${FROM}
            WHERE c.city_code = ${city} AND c.${raw(column)} = ANY(${group}) AND ${conditions} GROUP BY 1`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** What is no id has no check-ins. */
const ofOrganization = (id: string): SqlText =>
  isEntityId(id) ? sql`c.city_code = ${cityOfId(id)} AND c.organization_id = ${id}` : sql`FALSE`;
