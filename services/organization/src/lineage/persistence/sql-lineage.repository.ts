import { readByCity, rowsOf, type Sql } from '@governance/shared';
import sql, { raw, type Sql as SqlText } from 'sql-template-tag';
import { MAX_RELATIVES, type Relative } from '../lineage.js';
import type { LineageRepository } from '../lineage.repository.js';

/** Lineage in PostgreSQL. */
export class SqlLineageRepository implements LineageRepository {
  constructor(private readonly database: Sql) {}

  findPredecessors(ids: readonly string[]) {
    return this.relatives(ids, 'successor_id', sql`s.at DESC, l.predecessor_id`);
  }

  findSuccessors(ids: readonly string[]) {
    return this.relatives(ids, 'predecessor_id', sql`l.thousandths DESC, l.successor_id`);
  }

  findLinks(successionIds: readonly string[]) {
    return this.relatives(successionIds, 'succession_id', sql`l.predecessor_id, l.successor_id`);
  }

  /** `column` is ours, never a client's. The number of links is limited where they are written. */
  private relatives(ids: readonly string[], column: string, order: SqlText): Promise<readonly Relative[]> {
    return readByCity(ids, (city, group) =>
      rowsOf<Relative>(
        this.database,
        sql`SELECT l.${raw(column)} AS "ofId", l.predecessor_id AS "predecessorId", l.successor_id AS "successorId",
              l.thousandths, l.succession_id AS "successionId", s.kind, s.at
            FROM organization_lineage l
            JOIN organization_succession s ON s.city_code = l.city_code AND s.id = l.succession_id
            WHERE l.city_code = ${city} AND l.${raw(column)} = ANY(${group}) ORDER BY ${order}
            LIMIT ${group.length * MAX_RELATIVES * 2}`,
      ),
    );
  }
}
