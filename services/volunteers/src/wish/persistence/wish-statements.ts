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
import type { Wish, WishFilter } from '../wish.js';
import { seesThePool, WISH_ROWS } from '../wish.policy.js';
import type { WishRepository } from '../wish.repository.js';

/** A wish as the domain knows it, from `w`. Everything that reads one adds `visibleWishes`. */
export const SELECT_WISHES = sql`SELECT w.id, w.division_code AS "divisionCode", w.version, w.title, w.description,
  w.category, w.wisher_label AS "wisherLabel", w.grid_id AS "gridId", w.service_request_id AS "serviceRequestId",
  w.registered_at AS "registeredAt", w.registered_by_subject AS "registeredBySubject",
  w.registered_by_organization_id AS "registeredByOrganizationId", w.due_on::text AS "dueOn", w.status,
  w.claimed_by_team_id AS "claimedByTeamId", w.claimed_organization_id AS "claimedOrganizationId",
  w.claimed_by_subject AS "claimedBySubject", w.claimed_at AS "claimedAt", w.claim_due_on::text AS "claimDueOn",
  w.fulfilled_at AS "fulfilledAt", w.confirmed_at AS "confirmedAt" FROM wish w`;

/** The row rule for wishes. */
export function visibleWishes(viewer: Viewer): SqlText {
  const byRule = visibleRows(viewer, WISH_ROWS);
  const asClaimer = viewer.subject === null ? sql`FALSE` : sql`w.claimed_by_subject = ${viewer.subject}`;
  const fromThePool = seesThePool(viewer) ? sql`w.status = 'OPEN'` : sql`FALSE`;
  return sql`(${fromThePool} OR ${byRule} OR ${asClaimer})`;
}

/** The conditions that a filter stands for. */
export function wishConditions({ divisionCode, status, category, teamId }: WishFilter): readonly SqlText[] {
  return [
    ...(divisionCode == null ? [] : [withinPlace('w', divisionCode)]),
    ...(status == null ? [] : [sql`w.status = ANY(${[...status]})`]),
    ...(category == null ? [] : [isPrintable(category) ? sql`w.category = ${category}` : sql`FALSE`]),
    ...(teamId == null ? [] : [ofTeam(teamId)]),
  ];
}

/** What comes after a page's cursor. */
export const wishesAfterCursor = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(w.registered_at, w.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

/** The order of every list, and where its page ends. */
export const wishesInOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY w.registered_at DESC, w.id DESC LIMIT ${first + 1}`;

/** Wishes in each of many places. */
export const wishesOfDivisions = (
  database: Sql,
  viewer: Viewer,
): ReturnType<WishRepository['ofDivisions']> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<Wish>(database, codes, {
      alias: 'w',
      select: SELECT_WISHES,
      conditions: [visibleWishes(viewer), ...wishConditions(filter), ...wishesAfterCursor(window)],
      tail: wishesInOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 'w',
      from: sql`wish w`,
      conditions: [visibleWishes(viewer), ...wishConditions(filter)],
    }),
});

/**
 * Wishes that each of many requests gave rise to, in places that the viewer governs: elsewhere nobody is told which
 * request a wish comes from, not even by asking for the wishes of a request.
 */
export const wishesOfRequests = (database: Sql, viewer: Viewer): ChildListReader<null, Wish> => {
  const visible = visibleRows({ ...viewer, organization: null, subject: null }, WISH_ROWS);
  return {
    readPages: async (ids, _, window) => {
      const lists = [...idsByCity(ids)].map(([city, group]) =>
        rowsOf<Wish>(
          database,
          sql`SELECT own.* FROM unnest(${group}::text[]) AS request (id)
              CROSS JOIN LATERAL (
                ${SELECT_WISHES} WHERE w.city_code = ${city} AND w.service_request_id = request.id
                  AND ${allOf([visible, ...wishesAfterCursor(window)])}
                ${wishesInOrder(window)}
              ) own`,
        ),
      );
      return groupBy((await Promise.all(lists)).flat(), ({ serviceRequestId }) => serviceRequestId ?? '');
    },
    countEach: async (ids) => {
      const counts = [...idsByCity(ids)].map(([city, group]) =>
        rowsOf<{ id: string; count: number }>(
          database,
          sql`SELECT w.service_request_id AS id, count(*)::integer AS count FROM wish w
              WHERE w.city_code = ${city} AND w.service_request_id = ANY(${group}) AND ${visible}
              GROUP BY w.service_request_id`,
        ),
      );
      return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
    },
  };
};

const ofTeam = (id: string): SqlText =>
  isEntityId(id) ? sql`w.city_code = ${cityOfId(id)} AND w.claimed_by_team_id = ${id}` : sql`FALSE`;
