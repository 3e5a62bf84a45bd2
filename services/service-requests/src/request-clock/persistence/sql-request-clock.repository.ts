import { readByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { MAX_FLAGS, type RequestFlag } from '../../request-flag/request-flag.js';
import type { RequestClockRepository, StoredSheet } from '../request-clock.repository.js';
import { sheetsOf } from './clock-statements.js';

/** Clocks and flags in PostgreSQL. */
export class SqlRequestClockRepository implements RequestClockRepository {
  constructor(private readonly database: Sql) {}

  findSheets(requestIds: readonly string[]): Promise<readonly StoredSheet[]> {
    return readByCity(requestIds, (city, group) => sheetsOf(this.database, city, group));
  }

  findFlags(requestIds: readonly string[]): Promise<readonly RequestFlag[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<RequestFlag>(
        this.database,
        sql`SELECT f.* FROM unnest(${[...group]}::text[]) AS request (id)
            CROSS JOIN LATERAL (
              SELECT g.request_id AS "requestId", g.kind, nullif(g.clock, '') AS clock, g.round, g.at
              FROM request_flag g WHERE g.city_code = ${city} AND g.request_id = request.id
              ORDER BY g.at, g.kind, g.clock LIMIT ${MAX_FLAGS}
            ) f`,
      ),
    );
  }
}
