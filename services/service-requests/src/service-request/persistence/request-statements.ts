import {
  allOf,
  type ChildListReader,
  cityOfId,
  containsPattern,
  groupBy,
  idsByCity,
  isEntityId,
  type PageWindow,
  rowsOf,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { NEVER_DUE, RequestOrder } from '../service-request-order.js';
import type { ServiceRequest, ServiceRequestFilter } from '../service-request.js';
import { SERVICE_REQUEST_ROWS } from '../service-request.policy.js';

/** A request as the domain knows it, from `r`. Everything that reads one adds `visibleTo`. */
export const SELECT_REQUESTS = sql`SELECT r.id, r.number, r.city_code AS "cityCode", r.division_code AS "divisionCode",
  r.version, r.grid_id AS "gridId", r.category_code AS "categoryCode", r.channel, r.kind, r.priority, r.title, r.description,
  r.status, r.status_before AS "statusBefore", r.round, r.received_at AS "receivedAt", r.closed_at AS "closedAt",
  r.department_id AS "departmentId", r.merged_into_id AS "mergedIntoId", r.reporter_subject AS "reporterSubject",
  r.masked_name AS "maskedName", r.masked_phone AS "maskedPhone",
  r.source_grid_event_id AS "sourceGridEventId",
  r.due_at AS "dueAt"
  FROM service_request r`;

/** The row rule for requests. */
export const visibleTo = (viewer: Viewer): SqlText => visibleRows(viewer, SERVICE_REQUEST_ROWS);

/**
 * Whoever governs no place sees few requests: those of their organization and their own. Names them, so that a list of
 * theirs is read from two indexes. Adds nothing to the row rule.
 */
export function withinReach({ jurisdictions, organization, subject }: Viewer): readonly SqlText[] {
  if (jurisdictions.length > 0) return [];
  return [
    sql`(r.city_code, r.id) IN (
      SELECT p.city_code, p.request_id FROM service_request_party p WHERE p.organization_id = ${organization}
      UNION ALL SELECT o.city_code, o.id FROM service_request o WHERE o.reporter_subject = ${subject}
    )`,
  ];
}

/** The conditions that a filter stands for at an instant. */
export function requestConditions(filter: ServiceRequestFilter, at: Date): readonly SqlText[] {
  const { divisionCode, gridId, status, open, categoryCode, channel, receivedFrom, receivedTo, search } =
    filter;
  const { overdue } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('r', divisionCode)]),
    ...(gridId == null ? [] : [inGrid(gridId)]),
    ...(status == null ? [] : [sql`r.status = ANY(${[...status]})`]),
    ...(open == null ? [] : [open ? sql`r.closed_at IS NULL` : sql`r.closed_at IS NOT NULL`]),
    ...(overdue == null ? [] : [overdue ? sql`r.due_at < ${at}` : sql`(r.due_at < ${at}) IS NOT TRUE`]),
    ...(categoryCode == null ? [] : [inCategory(categoryCode)]),
    ...(channel == null ? [] : [sql`r.channel = ${channel}`]),
    ...(receivedFrom == null ? [] : [sql`r.received_at >= ${receivedFrom}`]),
    ...(receivedTo == null ? [] : [sql`r.received_at < ${receivedTo}`]),
    ...(search == null ? [] : [sql`r.title_folded LIKE ${containsPattern(search)}`]),
  ];
}

/** Where a request without a due time stands in a list by due time: behind all others. */
const DUE = sql`coalesce(r.due_at, ${NEVER_DUE}::timestamptz)`;

/** What comes after a page's cursor, and in which order. */
export const afterCursor = (order: RequestOrder, { after }: PageWindow): readonly SqlText[] => {
  if (!after) return [];
  if (order === RequestOrder.DUE_ASC) return [sql`(${DUE}, r.id) > (${after[0]}::timestamptz, ${after[1]})`];
  return order === RequestOrder.RECEIVED_AT_ASC
    ? [sql`(r.received_at, r.id) > (${after[0]}::timestamptz, ${after[1]})`]
    : [sql`(r.received_at, r.id) < (${after[0]}::timestamptz, ${after[1]})`];
};

export const inOrder = (order: RequestOrder, { first }: PageWindow): SqlText =>
  sql`ORDER BY ${ORDERS[order]} LIMIT ${first + 1}`;

const ORDERS: Readonly<Record<RequestOrder, SqlText>> = {
  RECEIVED_AT_DESC: sql`r.received_at DESC, r.id DESC`,
  RECEIVED_AT_ASC: sql`r.received_at, r.id`,
  DUE_ASC: sql`${DUE}, r.id`,
};

/** The newest requests in each of many grids: one statement for each city, whatever the number of grids. */
export const requestsOfGrids = (
  database: Sql,
  viewer: Viewer,
  now: () => Date,
): ChildListReader<ServiceRequestFilter, ServiceRequest> => ({
  readPages: async (gridIds, filter, window) => {
    const newest = RequestOrder.RECEIVED_AT_DESC;
    const conditions = [
      visibleTo(viewer),
      ...requestConditions(filter, now()),
      ...afterCursor(newest, window),
    ];
    const lists = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<ServiceRequest & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_REQUESTS} WHERE r.city_code = ${city} AND r.grid_id = owner.id AND ${allOf(conditions)}
              ${inOrder(newest, window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (gridIds, filter) => {
    const conditions = [visibleTo(viewer), ...requestConditions(filter, now())];
    const counts = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT r.grid_id AS id, count(*)::integer AS count FROM service_request r
            WHERE r.city_code = ${city} AND r.grid_id = ANY(${group}) AND ${allOf(conditions)} GROUP BY r.grid_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

const inGrid = (gridId: string): SqlText =>
  isEntityId(gridId) ? sql`r.city_code = ${cityOfId(gridId)} AND r.grid_id = ${gridId}` : sql`FALSE`;

/** The code of a category begins with those of all above it. */
const inCategory = (code: string): SqlText =>
  sql`(r.category_code = ${code} OR starts_with(r.category_code, ${`${code}.`}))`;
