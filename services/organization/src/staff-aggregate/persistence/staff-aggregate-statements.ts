import { groupBy, idsByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { empty } from 'sql-template-tag';
import type { StaffAggregate } from '../staff-aggregate.js';
import type { StaffAggregateRepository } from '../staff-aggregate.repository.js';

/** Counts as the domain knows them. */
export const SELECT_AGGREGATES = sql`SELECT s.id, s.division_code AS "divisionCode", s.version,
  s.organization_id AS "organizationId", s.counted_on::text AS "countedOn", s.headcount, s.established,
  s.full_time AS "fullTime", s.part_time AS "partTime", s.mean_age::float8 AS "meanAge",
  s.bachelor_plus AS "bachelorPlus", s.relevant_background AS "relevantBackground" FROM staff_aggregate s`;

/** Counts of organizations, newest first. */
export const aggregatesOfOrganizations = (database: Sql): StaffAggregateRepository['ofOrganizations'] => ({
  readPages: async (ids, _, { first, after }) => {
    const cursor = after ? sql`AND (s.counted_on, s.id) < (${after[0]}::date, ${after[1]})` : empty;
    const lists = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<StaffAggregate>(
        database,
        sql`SELECT aggregate.* FROM unnest(${[...group]}::text[]) AS organization (id)
            CROSS JOIN LATERAL (
              ${SELECT_AGGREGATES} WHERE s.city_code = ${city} AND s.organization_id = organization.id ${cursor}
              ORDER BY s.counted_on DESC, s.id DESC LIMIT ${first + 1}
            ) aggregate`,
      ),
    );
    return groupBy((await Promise.all(lists)).flat(), ({ organizationId }) => organizationId);
  },
  countEach: async (ids) => {
    const counts = [...idsByCity(ids)].map(([city, group]) =>
      rowsOf<{ id: string; count: number }>(
        database,
        sql`SELECT organization_id AS id, count(*)::integer AS count FROM staff_aggregate
            WHERE city_code = ${city} AND organization_id = ANY(${[...group]}) GROUP BY organization_id`,
      ),
    );
    return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
  },
});
