import { type ChildListReader, groupBy, idsByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { empty } from 'sql-template-tag';
import type { ContactReadingRepository } from '../contact-reading.repository.js';
import type { ContactReading } from '../contact-reading.js';

/** Reads of contacts, from the audit in PostgreSQL. Their ids are in order of time. */
export class SqlContactReadingRepository implements ContactReadingRepository {
  readonly ofRequests: ChildListReader<object, ContactReading>;

  constructor(database: Sql) {
    this.ofRequests = {
      readPages: async (ids, _, { first, after }) => {
        const lists = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<ContactReading>(
            database,
            sql`SELECT row.* FROM unnest(${group}::text[]) AS about (id)
                CROSS JOIN LATERAL (
                  SELECT a.id::text AS id, a.entity_id AS "requestId", a.at, a.fields, a.roles,
                    a.organization_id AS "organizationId", a.subject IS NOT DISTINCT FROM r.reporter_subject AS "isOwn"
                  FROM audit_entry a JOIN service_request r ON r.city_code = a.city_code AND r.id = a.entity_id
                  WHERE a.city_code = ${city} AND a.entity_id = about.id AND a.entity = 'ServiceRequest'
                    AND a.action = 'READ' ${after ? sql`AND a.id::text < ${after[0]}` : empty}
                  ORDER BY a.id::text DESC LIMIT ${first + 1}
                ) row`,
          ),
        );
        return groupBy((await Promise.all(lists)).flat(), ({ requestId }) => requestId);
      },
      countEach: async (ids) => {
        const counts = [...idsByCity(ids)].map(([city, group]) =>
          rowsOf<{ id: string; count: number }>(
            database,
            sql`SELECT a.entity_id AS id, count(*)::integer AS count FROM audit_entry a
                WHERE a.city_code = ${city} AND a.entity_id = ANY(${group}) AND a.entity = 'ServiceRequest'
                  AND a.action = 'READ'
                GROUP BY a.entity_id`,
          ),
        );
        return new Map((await Promise.all(counts)).flat().map(({ id, count }) => [id, count]));
      },
    };
  }
}
