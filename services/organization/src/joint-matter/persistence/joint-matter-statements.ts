import {
  allOf,
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
import type { JointMatter, JointMatterFilter } from '../joint-matter.js';
import { JOINT_MATTER_ROWS } from '../joint-matter.policy.js';
import type { JointMatterRepository } from '../joint-matter.repository.js';

/** A matter as the domain knows it, from `j`. Everything that reads one adds `visibleMatters`. */
export const SELECT_MATTERS = sql`SELECT j.id, j.division_code AS "divisionCode", j.version,
  j.joint_body_id AS "jointBodyId", b.chair_organization_id AS "chairOrganizationId", j.title, j.description, j.category,
  j.raised_by_organization_id AS "raisedByOrganizationId", j.raised_at AS "raisedAt",
  j.service_request_id AS "serviceRequestId", j.status, j.decision, j.decided_at AS "decidedAt",
  j.responsible_organization_id AS "responsibleOrganizationId", j.completed_at AS "completedAt"
  FROM joint_matter j JOIN joint_body b ON b.city_code = j.city_code AND b.id = j.joint_body_id`;

/** The row rule for matters. */
export const visibleMatters = (viewer: Viewer): SqlText => visibleRows(viewer, JOINT_MATTER_ROWS);

/**
 * Whoever governs no place sees those of their organization alone. Names them, so that a list of theirs is read from the
 * index of parties. Adds nothing to the row rule.
 */
export const mattersWithinReach = ({ jurisdictions, organization }: Viewer): readonly SqlText[] =>
  jurisdictions.length > 0
    ? []
    : [
        sql`(j.city_code, j.id) IN (
          SELECT p.city_code, p.matter_id FROM joint_matter_party p WHERE p.organization_id = ${organization})`,
      ];

/** The conditions that a filter stands for. */
export function matterConditions(filter: JointMatterFilter): readonly SqlText[] {
  const { divisionCode, jointBodyId, status } = filter;
  return [
    ...(divisionCode == null ? [] : [withinPlace('j', divisionCode)]),
    ...(jointBodyId == null ? [] : [ofBody(jointBodyId)]),
    ...(status == null ? [] : [sql`j.status = ANY(${[...status]})`]),
  ];
}

/** What comes after a page's cursor. */
export const mattersAfterCursor = ({ after }: PageWindow): readonly SqlText[] =>
  after ? [sql`(j.raised_at, j.id) < (${after[0]}::timestamptz, ${after[1]})`] : [];

/** The order of every list, and where its page ends. */
export const mattersInOrder = ({ first }: PageWindow): SqlText =>
  sql`ORDER BY j.raised_at DESC, j.id DESC LIMIT ${first + 1}`;

/** The newest matters of each of many bodies: one statement for each city, whatever the number of bodies. */
export const mattersOfBodies = (
  database: Sql,
  viewer: Viewer,
): ReturnType<JointMatterRepository['ofBodies']> => ({
  readPages: async (bodyIds, filter, window) => {
    const conditions = [visibleMatters(viewer), ...matterConditions(filter), ...mattersAfterCursor(window)];
    const lists = [...idsByCity(bodyIds)].map(([city, group]) =>
      rowsOf<JointMatter>(
        database,
        sql`SELECT matter.* FROM unnest(${group}::text[]) AS body (id)
            CROSS JOIN LATERAL (
              ${SELECT_MATTERS} WHERE j.city_code = ${city} AND j.joint_body_id = body.id AND ${allOf(conditions)}
              ${mattersInOrder(window)}
            ) matter`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ jointBodyId }) => jointBodyId);
  },
  countEach: async (bodyIds, filter) => {
    const conditions = [visibleMatters(viewer), ...matterConditions(filter)];
    const counts = [...idsByCity(bodyIds)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT j.joint_body_id AS id, count(*)::integer AS count FROM joint_matter j
            WHERE j.city_code = ${city} AND j.joint_body_id = ANY(${group}) AND ${allOf(conditions)}
            GROUP BY j.joint_body_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

const ofBody = (id: string): SqlText =>
  isEntityId(id) ? sql`j.city_code = ${cityOfId(id)} AND j.joint_body_id = ${id}` : sql`FALSE`;
