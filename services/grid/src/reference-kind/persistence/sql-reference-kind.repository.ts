import { isPrintable, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { KindNoun, ReferenceKindRepository } from '../reference-kind.repository.js';

const NATIONAL = '0000';

/** Kinds in PostgreSQL. */
export class SqlReferenceKindRepository implements ReferenceKindRepository {
  constructor(private readonly database: Sql) {}

  async isKnown(cityCode: string, noun: KindNoun, code: string): Promise<boolean> {
    if (!isPrintable(code)) return false;
    const found = await rowsOf(
      this.database,
      sql`SELECT 1 FROM reference_kind
          WHERE city_code = ANY(${[cityCode, NATIONAL]}) AND noun = ${noun} AND code = ${code} LIMIT 1`,
    );
    return found.length > 0;
  }
}
