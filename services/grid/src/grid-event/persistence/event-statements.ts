import {
  allOf,
  type ChildListReader,
  cityOfId,
  countUnderPlaces,
  groupBy,
  idsByCity,
  isEntityId,
  isPrintable,
  type PageWindow,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { GridEvent, GridEventFilter } from '../grid-event.js';
import { GRID_EVENT_ROWS } from '../grid-event.policy.js';

/** City of the national defaults. */
export const NATIONAL = '0000';

/** An event as the domain knows it, from `r`. Everything that reads one adds `eventsVisibleTo`. */
export const SELECT_EVENTS = sql`SELECT r.id, r.number, r.division_code AS "divisionCode", r.version, r.grid_id AS "gridId",
  r.category_code AS "categoryCode", (
    SELECT c.name FROM grid_event_category c WHERE c.city_code IN (r.city_code, ${NATIONAL}) AND c.code = r.category_code
    ORDER BY c.city_code DESC LIMIT 1
  ) AS "categoryName", r.title, r.description, r.reported_via AS "reportedVia", r.reporter_worker_id AS "reporterWorkerId",
  r.reporter_subject AS "reporterSubject", r.patrol_id AS "patrolId", r.patrol_sequence AS "patrolSequence", r.status,
  r.level, r.level_before AS "levelBefore", r.organization_id AS "organizationId", r.reported_at AS "reportedAt",
  r.due_at AS "dueAt", r.handled_at AS "handledAt", r.escalated_at AS "escalatedAt", r.closed_at AS "closedAt",
  r.service_request_id AS "serviceRequestId", r.service_request_version AS "serviceRequestVersion"
  FROM grid_event r`;

/** The row rule for events. */
export const eventsVisibleTo = (viewer: Viewer): SqlText => visibleRows(viewer, GRID_EVENT_ROWS);

/** The conditions that a filter stands for. */
export function eventConditions(filter: GridEventFilter): readonly SqlText[] {
  const { divisionCode, gridId, status, open, level, categoryCode, reportedFrom, reportedTo } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('r', divisionCode)]),
    ...(gridId == null ? [] : [inGrid(gridId)]),
    ...(status == null ? [] : [sql`r.status = ANY(${[...status]})`]),
    ...(open == null ? [] : [open ? sql`r.closed_at IS NULL` : sql`r.closed_at IS NOT NULL`]),
    ...(level == null ? [] : [sql`r.level = ${level}`]),
    ...(categoryCode == null ? [] : [ofCategory(categoryCode)]),
    ...(reportedFrom == null ? [] : [sql`r.reported_at >= ${reportedFrom}`]),
    ...(reportedTo == null ? [] : [sql`r.reported_at < ${reportedTo}`]),
  ];
}

/** What comes after a page's cursor. */
export const afterEvent = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(r.reported_at, r.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

export const newestEvents = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY r.reported_at DESC, r.id DESC LIMIT ${first + 1}`;

/** The newest events of each of many grids: one statement for each city, whatever the number of grids. */
export const eventsOfGrids = (database: Sql, viewer: Viewer): ChildListReader<null, GridEvent> => ({
  readPages: async (gridIds, _, window) => {
    const conditions = allOf([eventsVisibleTo(viewer), ...afterEvent(window)]);
    const lists = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<GridEvent & { ownerId: string }>(
        database,
        sql`SELECT owner.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_EVENTS} WHERE r.city_code = ${city} AND r.grid_id = owner.id AND ${conditions}
              ${newestEvents(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (gridIds) => {
    const counts = [...idsByCity(gridIds)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT r.grid_id AS id, count(*)::integer AS count FROM grid_event r
            WHERE r.city_code = ${city} AND r.grid_id = ANY(${group}) AND ${eventsVisibleTo(viewer)} GROUP BY r.grid_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** The newest events under places, at any depth. */
export const eventsOfDivisions = (database: Sql, viewer: Viewer): ChildListReader<null, GridEvent> => ({
  readPages: (codes, _, window) =>
    rowsUnderPlaces<GridEvent>(database, codes, {
      alias: 'r',
      select: SELECT_EVENTS,
      conditions: [eventsVisibleTo(viewer), ...afterEvent(window)],
      tail: newestEvents(window),
    }),
  countEach: (codes) =>
    countUnderPlaces(database, codes, {
      alias: 'r',
      from: sql`grid_event r`,
      conditions: [eventsVisibleTo(viewer)],
    }),
});

const inGrid = (gridId: string): SqlText =>
  isEntityId(gridId) ? sql`r.city_code = ${cityOfId(gridId)} AND r.grid_id = ${gridId}` : sql`FALSE`;

const ofCategory = (code: string): SqlText =>
  isPrintable(code) ? sql`r.category_code = ${code}` : sql`FALSE`;
