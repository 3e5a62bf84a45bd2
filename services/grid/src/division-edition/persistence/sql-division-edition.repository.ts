import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { DivisionSuccession } from '../division-edition.js';
import type { DivisionEditionRepository } from '../division-edition.repository.js';

/** How many a list of predecessors or successors holds; the last editions come first. */
const LONGEST_LIST = 200;

/** The lineage of divisions in PostgreSQL. */
export class SqlDivisionEditionRepository implements DivisionEditionRepository {
  constructor(private readonly database: Sql) {}

  findSuccessors(codes: readonly string[]): Promise<readonly DivisionSuccession[]> {
    return rowsOf<DivisionSuccession>(
      this.database,
      sql`SELECT step.* FROM unnest(${codes}::text[]) AS asked (code) CROSS JOIN LATERAL (
            SELECT from_code AS "ofCode", to_code AS code, edition FROM division_lineage
            WHERE from_code = asked.code ORDER BY edition DESC, to_code LIMIT ${LONGEST_LIST}
          ) step`,
    );
  }

  findPredecessors(codes: readonly string[]): Promise<readonly DivisionSuccession[]> {
    return rowsOf<DivisionSuccession>(
      this.database,
      sql`SELECT step.* FROM unnest(${codes}::text[]) AS asked (code) CROSS JOIN LATERAL (
            SELECT to_code AS "ofCode", from_code AS code, edition FROM division_lineage
            WHERE to_code = asked.code ORDER BY edition DESC, from_code LIMIT ${LONGEST_LIST}
          ) step`,
    );
  }
}
