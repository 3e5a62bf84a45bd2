import { groupBy, idsByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { empty } from 'sql-template-tag';
import type { InstitutionSetup } from '../institution-setup.js';
import type { InstitutionSetupRepository } from '../institution-setup.repository.js';

/** A set-up as the domain knows it. */
export const SELECT_SETUPS = sql`SELECT s.id, s.division_code AS "divisionCode", s.version,
  s.organization_id AS "organizationId", s.pattern_code AS "patternCode", s.bodies_before AS "bodiesBefore",
  s.bodies_after AS "bodiesAfter", s.departments, s.synchronisations, s.valid_from AS "validFrom",
  s.valid_to AS "validTo" FROM institution_setup s`;

/** Set-ups of organizations, newest first. */
export const setupsOfOrganizations = (database: Sql): InstitutionSetupRepository['ofOrganizations'] => ({
  readPages: async (ids, _, { first, after }) => {
    const cursor = after ? sql`AND (s.valid_from, s.id) < (${after[0]}::timestamptz, ${after[1]})` : empty;
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<InstitutionSetup>(
        database,
        sql`SELECT setup.* FROM unnest(${[...group]}::text[]) AS organization (id)
            CROSS JOIN LATERAL (
              ${SELECT_SETUPS} WHERE s.city_code = ${city} AND s.organization_id = organization.id ${cursor}
              ORDER BY s.valid_from DESC, s.id DESC LIMIT ${first + 1}
            ) setup`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ organizationId }) => organizationId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT organization_id AS id, count(*)::integer AS count FROM institution_setup
            WHERE city_code = ${city} AND organization_id = ANY(${[...group]}) GROUP BY organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
