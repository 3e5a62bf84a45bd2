import {
  allOf,
  type ChildListReader,
  cityOfId,
  groupBy,
  idsByCity,
  isEntityId,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  withinPlace,
} from '@governance/shared';
import sql, { join, raw, type Sql as SqlText } from 'sql-template-tag';
import { knownAtHome } from '../../volunteer/persistence/volunteer-statements.js';
import type { HourRecord, HourRecordFilter } from '../hour-record.js';

const COLUMNS = sql`h.id, h.division_code AS "divisionCode", h.version, h.volunteer_id AS "volunteerId",
  v.subject AS "volunteerSubject", h.organization_id AS "organizationId", h.title, h.activity_kind AS "activityKind",
  h.hours::double precision AS hours, h.served_on::text AS "servedOn", h.state, h.reported_at AS "reportedAt",
  h.confirmed_at AS "confirmedAt", h.reversed_at AS "reversedAt", h.reversal_reason AS "reversalReason"`;

/** Hours with their volunteers, as `h` and `v`. */
export const HOUR_RECORDS = sql`hour_record h JOIN volunteer v ON v.city_code = h.city_code AND v.id = h.volunteer_id`;
/** A record of hours as the domain knows it. */
export const SELECT_HOUR_RECORDS = sql`SELECT ${COLUMNS} FROM ${HOUR_RECORDS}`;

/** The ways in which hours come to be seen: with the volunteer at home, or by the organization that confirms them. */
const waysToSee = (viewer: Viewer): readonly SqlText[] => [
  knownAtHome(viewer),
  ...(viewer.organization === null ? [] : [sql`h.organization_id = ${viewer.organization}`]),
];

/** Which hours a viewer may see, among those of known volunteers or ids. */
export const visibleHourRecords = (viewer: Viewer): SqlText => sql`(${join(waysToSee(viewer), ' OR ')})`;

/**
 * Rows of a statement that a viewer may see, by each way apart: an OR over two tables would have PostgreSQL read all of
 * both. A row that is seen in both ways comes once.
 */
export const seenRows = (
  viewer: Viewer,
  select: SqlText,
  conditions: readonly SqlText[],
  tail = sql``,
): SqlText =>
  join(
    waysToSee(viewer).map((way) => sql`(${select} WHERE ${allOf([way, ...conditions])} ${tail})`),
    ' UNION ',
  );

/** What comes after a page: the latest day comes first. */
export const afterHourRecord = ({ after }: PageWindow): SqlText[] =>
  after ? [sql`(h.served_on, h.id) < (${after[0]}::date, ${after[1]})`] : [];

/** The order of every list of hours. */
export const inHourOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY h.served_on DESC, h.id DESC LIMIT ${first + 1}`;

/** The conditions that a filter stands for. */
export function hourRecordConditions(filter: HourRecordFilter): SqlText[] {
  const { divisionCode, organizationId, volunteerId, state, servedFrom, servedBefore } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('h', divisionCode)]),
    ...(organizationId == null ? [] : [belongsTo('h.organization_id', organizationId)]),
    ...(volunteerId == null ? [] : [belongsTo('h.volunteer_id', volunteerId)]),
    ...(state == null ? [] : [sql`h.state = ${state}`]),
    ...(servedFrom == null ? [] : [sql`h.served_on >= ${servedFrom}::date`]),
    ...(servedBefore == null ? [] : [sql`h.served_on < ${servedBefore}::date`]),
  ];
}

/** The hours of each of many volunteers, as one viewer sees them. */
export const hoursOfVolunteers = (database: Sql, viewer: Viewer): ChildListReader<null, HourRecord> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<HourRecord>(
        database,
        sql`SELECT row.* FROM unnest(${group}::text[]) AS giver (id)
            CROSS JOIN LATERAL (
              ${SELECT_HOUR_RECORDS} WHERE h.city_code = ${city} AND h.volunteer_id = giver.id
                AND ${allOf([visibleHourRecords(viewer), ...afterHourRecord(window)])}
              ${inHourOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT h.volunteer_id AS id, count(*)::integer AS count FROM ${HOUR_RECORDS}
            WHERE h.city_code = ${city} AND h.volunteer_id = ANY(${group}) AND ${visibleHourRecords(viewer)}
            GROUP BY h.volunteer_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** What is no id has no hours. */
const belongsTo = (column: string, id: string): SqlText =>
  isEntityId(id) ? sql`h.city_code = ${cityOfId(id)} AND ${raw(column)} = ${id}` : sql`FALSE`;
