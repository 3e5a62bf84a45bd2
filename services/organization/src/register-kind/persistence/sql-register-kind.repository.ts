import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { MAX_REGISTER_KINDS, type RegisterKind } from '../register-kind.js';
import type { RegisterKindRepository } from '../register-kind.repository.js';

const SELECT_KINDS = sql`SELECT k.code, k.name, k.description, k.unit, k.is_public AS "isPublic",
  k.is_demand AS "isDemand", k.least_quantity AS "leastQuantity", k.accounts FROM register_kind k`;

/** Kinds of entries in PostgreSQL. */
export class SqlRegisterKindRepository implements RegisterKindRepository {
  constructor(private readonly database: Sql) {}

  findAll(): Promise<readonly RegisterKind[]> {
    return rowsOf<RegisterKind>(
      this.database,
      sql`${SELECT_KINDS} ORDER BY k.code LIMIT ${MAX_REGISTER_KINDS}`,
    );
  }

  findByCodes(codes: readonly string[]): Promise<readonly RegisterKind[]> {
    return rowsOf<RegisterKind>(this.database, sql`${SELECT_KINDS} WHERE k.code = ANY(${[...codes]})`);
  }
}
