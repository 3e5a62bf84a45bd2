import {
  allOf,
  cityCodeOf,
  cityOfId,
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
import type { DeliberationFilter, SeenDeliberation } from '../deliberation.js';
import { DELIBERATION_ROWS } from '../deliberation.policy.js';
import type { DeliberationRepository } from '../deliberation.repository.js';

/** A deliberation as one viewer reads it, from `d`. Everything that reads one adds `visibleDeliberations`. */
export const selectDeliberations = (
  viewer: Viewer,
): SqlText => sql`SELECT d.id, d.division_code AS "divisionCode",
  d.version, d.level, d.quarter_id AS "quarterId", d.joint_body_id AS "jointBodyId", d.title, d.topic, d.proposer,
  d.proposed_by_organization_id AS "proposedByOrganizationId", d.service_request_id AS "serviceRequestId",
  d.chair_organization_id AS "chairOrganizationId", d.opened_at AS "openedAt", d.step, d.stepped_at AS "steppedAt",
  d.round, d.outcome, d.published_round AS "publishedRound", ${visibleRows(viewer, DELIBERATION_ROWS)} AS "isInside"
  FROM deliberation d`;

/** What was made public is everybody's; for the rest the row rule says who sees it. */
export const visibleDeliberations = (viewer: Viewer): SqlText =>
  sql`(d.published_round IS NOT NULL OR ${visibleRows(viewer, DELIBERATION_ROWS)})`;

/** The conditions that a filter stands for. */
export function deliberationConditions(filter: DeliberationFilter): readonly SqlText[] {
  const { divisionCode, jointBodyId, level, step } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('d', divisionCode)]),
    ...(jointBodyId == null ? [] : [ofBody(jointBodyId)]),
    ...(level == null ? [] : [sql`d.level = ${level}`]),
    ...(step == null ? [] : [sql`d.step = ${step}`]),
  ];
}

/** What comes after a page's cursor. */
export const deliberationsAfterCursor = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(d.opened_at, d.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

/** The order of every list, and where its page ends. */
export const deliberationsInOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY d.opened_at DESC, d.id DESC LIMIT ${first + 1}`;

type OfParents = ReturnType<DeliberationRepository['ofBodies']>;

/** Those of many bodies: one statement for each city among them. */
export const deliberationsOfBodies = (database: Sql, viewer: Viewer): OfParents =>
  deliberationsBy(database, viewer, { column: sql`d.joint_body_id`, byCity: idsByCity });

/** Those of many places themselves: one statement for each city among them. */
export const deliberationsOfDivisions = (database: Sql, viewer: Viewer): OfParents =>
  deliberationsBy(database, viewer, {
    column: sql`d.division_code`,
    byCity: (codes) => groupBy(codes, cityCodeOf),
  });

interface Parents {
  readonly column: SqlText;
  readonly byCity: (keys: readonly string[]) => ReadonlyMap<string, readonly string[]>;
}

const deliberationsBy = (database: Sql, viewer: Viewer, { column, byCity }: Parents): OfParents => ({
  readPages: async (keys, filter, window) => {
    const conditions = [
      visibleDeliberations(viewer),
      ...deliberationConditions(filter),
      ...deliberationsAfterCursor(window),
    ];
    const lists = [...byCity(keys)].map(([city, group]) =>
      rowsOf<SeenDeliberation & { readonly parent: string }>(
        database,
        sql`SELECT parent.key AS parent, one.* FROM unnest(${group}::text[]) AS parent (key)
            CROSS JOIN LATERAL (
              ${selectDeliberations(viewer)} WHERE d.city_code = ${city} AND ${column} = parent.key
                AND ${allOf(conditions)} ${deliberationsInOrder(window)}
            ) one`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ parent }) => parent);
  },
  countEach: async (keys, filter) => {
    const conditions = [visibleDeliberations(viewer), ...deliberationConditions(filter)];
    const counts = [...byCity(keys)].map(([city, group]) =>
      rowsOf<{ parent: string; count: number }>(
        database,
        sql`SELECT ${column} AS parent, count(*)::integer AS count FROM deliberation d
            WHERE d.city_code = ${city} AND ${column} = ANY(${group}) AND ${allOf(conditions)} GROUP BY 1`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ parent, count }) => [parent, count]));
  },
});

const ofBody = (id: string): SqlText =>
  isEntityId(id) ? sql`d.city_code = ${cityOfId(id)} AND d.joint_body_id = ${id}` : sql`FALSE`;
