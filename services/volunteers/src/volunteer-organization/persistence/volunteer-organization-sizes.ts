import { readByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { VolunteerOrganizationSize } from '../volunteer-organization.js';

/** How many volunteers belong to the teams of organizations now, each counted once, whoever asks. */
export const sizesOfVolunteerOrganizations = (
  database: Sql,
  ids: readonly string[],
): Promise<readonly VolunteerOrganizationSize[]> =>
  readByCity(ids, (city, group) =>
    rowsOf<VolunteerOrganizationSize>(
      database,
      sql`SELECT t.volunteer_organization_id AS id, count(DISTINCT m.volunteer_id)::integer AS count,
            (SELECT count(*)::integer FROM volunteer_team small WHERE small.city_code = ${city}
              AND small.volunteer_organization_id = t.volunteer_organization_id AND small.valid_to IS NULL
              AND (SELECT count(*) FROM team_member of_small WHERE of_small.city_code = ${city}
                AND of_small.team_id = small.id AND of_small.valid_to IS NULL) BETWEEN 1 AND 4) AS "smallTeams"
          FROM volunteer_team t
          JOIN team_member m ON m.city_code = t.city_code AND m.team_id = t.id AND m.valid_to IS NULL
          WHERE t.city_code = ${city} AND t.volunteer_organization_id = ANY(${group}) AND t.valid_to IS NULL
          GROUP BY t.volunteer_organization_id`,
    ),
  );
