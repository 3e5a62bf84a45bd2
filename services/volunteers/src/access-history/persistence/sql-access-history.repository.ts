import { type ChildListReader, groupBy, idsByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { empty } from 'sql-template-tag';
import type { AccessHistoryRepository } from '../access-history.repository.js';
import type { AccessRecord } from '../access-record.js';

/** Reads of personal data, from the audit in PostgreSQL. Their ids are in order of time. */
export class SqlAccessHistoryRepository implements AccessHistoryRepository {
  readonly ofVolunteers: ChildListReader<object, AccessRecord>;

  constructor(database: Sql) {
    this.ofVolunteers = {
      readPages: async (ids, _, { first, after }) => {
        const lists = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<AccessRecord>(
            database,
            sql`SELECT row.* FROM unnest(${group}::text[]) AS about (id)
                CROSS JOIN LATERAL (
                  SELECT a.id::text AS id, a.entity_id AS "volunteerId", a.at, a.fields, a.purpose, a.roles,
                    a.organization_id AS "organizationId", a.subject IS NOT DISTINCT FROM v.subject AS "isOwn"
                  FROM audit_entry a JOIN volunteer v ON v.city_code = a.city_code AND v.id = a.entity_id
                  WHERE a.city_code = ${city} AND a.entity_id = about.id AND a.entity = 'Volunteer' AND a.action = 'READ'
                    ${after ? sql`AND a.id::text < ${after[0]}` : empty}
                  ORDER BY a.id::text DESC LIMIT ${first + 1}
                ) row`,
          ),
        );
        return groupBy((await Promise.all(lists)).flat(), ({ volunteerId }) => volunteerId);
      },
      countEach: async (ids) => {
        const counts = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<{ id: string; count: number }>(
            database,
            sql`SELECT a.entity_id AS id, count(*)::integer AS count FROM audit_entry a
                WHERE a.city_code = ${city} AND a.entity_id = ANY(${group}) AND a.entity = 'Volunteer' AND a.action = 'READ'
                GROUP BY a.entity_id`,
          ),
        );
        return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
      },
    };
  }
}
