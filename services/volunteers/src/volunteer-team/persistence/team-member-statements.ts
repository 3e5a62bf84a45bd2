import {
  allOf,
  type ChildListReader,
  groupBy,
  idsByCity,
  type PageWindow,
  readByCity,
  rowsOf,
  type Sql,
  validAt,
  type Viewer,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { visibleVolunteers } from '../../volunteer/persistence/volunteer-statements.js';
import type { TeamMember, TeamMemberFilter } from '../team-member.js';
import type { TeamSize } from '../volunteer-team.repository.js';

const MEMBERS = sql`team_member m JOIN volunteer v ON v.city_code = m.city_code AND v.id = m.volunteer_id`;
const SELECT_MEMBERS = sql`SELECT m.id, m.team_id AS "teamId", m.volunteer_id AS "volunteerId",
  m.valid_from AS "joinedAt", m.valid_to AS "leftAt" FROM ${MEMBERS}`;

/** Members of each of many teams, as far as one viewer sees the volunteers. */
export const membersOfTeams = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<TeamMemberFilter, TeamMember> => ({
  readPages: async (ids, { asOf }, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<TeamMember>(
        database,
        sql`SELECT row.* FROM unnest(${group}::text[]) AS team (id)
            CROSS JOIN LATERAL (
              ${SELECT_MEMBERS} WHERE m.city_code = ${city} AND m.team_id = team.id
                AND ${allOf([validAt('m', asOf), visibleVolunteers(viewer), ...afterMember(window)])}
              ORDER BY m.id LIMIT ${window.first + 1}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ teamId }) => teamId);
  },
  countEach: async (ids, { asOf }) => {
    const conditions = allOf([validAt('m', asOf), visibleVolunteers(viewer)]);
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<TeamSize>(
        database,
        sql`SELECT m.team_id AS id, count(*)::integer AS count FROM ${MEMBERS}
            WHERE m.city_code = ${city} AND m.team_id = ANY(${group}) AND ${conditions} GROUP BY m.team_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});

/** How many belong to teams now, whoever asks. */
export const sizesOfTeams = (database: Sql, ids: readonly string[]): Promise<readonly TeamSize[]> =>
  readByCity(ids, (city, group) =>
    rowsOf<TeamSize>(
      database,
      sql`SELECT m.team_id AS id, count(*)::integer AS count FROM team_member m
          WHERE m.city_code = ${city} AND m.team_id = ANY(${group}) AND m.valid_to IS NULL GROUP BY m.team_id`,
    ),
  );

const afterMember = ({ after }: PageWindow): SqlText[] => (after ? [sql`m.id > ${after[0]}`] : []);
