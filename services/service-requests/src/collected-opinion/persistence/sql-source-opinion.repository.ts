import { readByCity, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { SourceOpinion, SourceOpinionRepository } from '../collected-opinion.js';

/** Opinions that became requests, in PostgreSQL. */
export class SqlSourceOpinionRepository implements SourceOpinionRepository {
  constructor(private readonly database: Sql) {}

  findByRequests(requestIds: readonly string[]): Promise<readonly SourceOpinion[]> {
    return readByCity(requestIds, (city, group) =>
      rowsOf<SourceOpinion>(
        this.database,
        sql`SELECT request_id AS "requestId", opinion_id AS "opinionId" FROM taken_opinion
            WHERE city_code = ${city} AND request_id = ANY(${group})`,
      ),
    );
  }
}
