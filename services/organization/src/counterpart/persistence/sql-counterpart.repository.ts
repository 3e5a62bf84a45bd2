import { readByCity, rowsOf, type Sql, validAt } from '@governance/shared';
import sql from 'sql-template-tag';
import type { CounterpartRepository, SeenCounterpart } from '../counterpart.repository.js';

/** Counterparts in PostgreSQL. */
export class SqlCounterpartRepository implements CounterpartRepository {
  constructor(private readonly database: Sql) {}

  findByOrganizations(ids: readonly string[], asOf: Date | null) {
    return readByCity(ids, (city, group) => counterpartsIn(this.database, city, group, asOf));
  }
}

/** The links of organizations of one city at an instant, now without one, as seen from them. */
export const counterpartsIn = (
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<readonly SeenCounterpart[]> =>
  rowsOf<SeenCounterpart>(
    database,
    sql`SELECT one.id AS "ofId", c.party_id AS "partyId", c.administrative_id AS "administrativeId",
          c.valid_from AS "validFrom", c.valid_to AS "validTo"
        FROM unnest(${[...ids]}::text[]) AS one (id)
        CROSS JOIN LATERAL (
          SELECT * FROM administrative_counterpart WHERE city_code = ${city} AND party_id = one.id
          UNION ALL
          SELECT * FROM administrative_counterpart WHERE city_code = ${city} AND administrative_id = one.id
        ) c WHERE ${validAt('c', asOf)}`,
  );
