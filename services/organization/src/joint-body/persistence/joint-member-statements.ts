import { groupBy, idsByCity, type PageWindow, rowsOf, type Sql, validAt } from '@governance/shared';
import sql, { empty, type Sql as SqlText } from 'sql-template-tag';
import type { JointBodyRepository } from '../joint-body.repository.js';
import type { JointMember } from '../joint-member.js';
import { JOINT_ROLES } from '../joint-role.js';

/** A seat as the domain knows it. */
export const SELECT_MEMBERS = sql`SELECT m.id, m.joint_body_id AS "jointBodyId", m.organization_id AS "organizationId",
  m.role, m.valid_from AS since, m.valid_to AS until FROM joint_membership m`;

const RANK = sql`array_position(${[...JOINT_ROLES]}::text[], m.role) - 1`;

const afterCursor = ({ after }: PageWindow): SqlText =>
  after
    ? sql`AND (${RANK}, m.valid_from, m.id) > (${after[0]}::integer, ${after[1]}::timestamptz, ${after[2]})`
    : empty;

/** Seats of joint bodies. A body has dozens at most, so they are put in order of rank as they are read. */
export const membersOfBodies = (database: Sql): JointBodyRepository['members'] =>
  seatsBy(database, { column: sql`m.joint_body_id`, ownerOf: ({ jointBodyId }) => jointBodyId });

/** Seats of organizations, read alike. */
export const membershipsOfOrganizations = (database: Sql): JointBodyRepository['memberships'] =>
  seatsBy(database, { column: sql`m.organization_id`, ownerOf: ({ organizationId }) => organizationId });

interface SeatOwner {
  readonly column: SqlText;
  readonly ownerOf: (seat: JointMember) => string;
}

const seatsBy = (database: Sql, { column, ownerOf }: SeatOwner): JointBodyRepository['members'] => ({
  readPages: async (ids, { asOf }, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<JointMember>(
        database,
        sql`SELECT member.* FROM unnest(${group}::text[]) AS owner (id)
            CROSS JOIN LATERAL (
              ${SELECT_MEMBERS} WHERE m.city_code = ${city} AND ${column} = owner.id AND ${validAt('m', asOf)}
                ${afterCursor(window)} ORDER BY ${RANK}, m.valid_from, m.id LIMIT ${window.first + 1}
            ) member`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ownerOf);
  },
  countEach: async (ids, { asOf }) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT ${column} AS id, count(*)::integer AS count FROM joint_membership m
            WHERE m.city_code = ${city} AND ${column} = ANY(${group}) AND ${validAt('m', asOf)}
            GROUP BY 1`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
