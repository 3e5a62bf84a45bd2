import { allOf, type ChildListReader, groupBy, idsByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { VolunteerTeam } from '../volunteer-team.js';
import { afterTeam, inTeamOrder, SELECT_TEAMS } from './volunteer-team-statements.js';

/** Teams to which volunteers belong now. */
export const teamsOfVolunteers = (database: Sql): ChildListReader<null, VolunteerTeam> => ({
  readPages: async (ids, _, window) => {
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<VolunteerTeam & { ownerId: string }>(
        database,
        sql`SELECT member.id AS "ownerId", row.* FROM unnest(${group}::text[]) AS member (id)
            CROSS JOIN LATERAL (
              ${SELECT_TEAMS} WHERE t.city_code = ${city} AND t.id IN (
                SELECT m.team_id FROM team_member m
                WHERE m.city_code = ${city} AND m.volunteer_id = member.id AND m.valid_to IS NULL)
                AND ${allOf([sql`t.valid_to IS NULL`, ...afterTeam(window)])} ${inTeamOrder(window)}
            ) row`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ ownerId }) => ownerId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT m.volunteer_id AS id, count(*)::integer AS count FROM team_member m
            WHERE m.city_code = ${city} AND m.volunteer_id = ANY(${group}) AND m.valid_to IS NULL
            GROUP BY m.volunteer_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
