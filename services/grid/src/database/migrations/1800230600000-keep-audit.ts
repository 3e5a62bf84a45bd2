import { auditTablesSql, personalTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who searched, changed or took away what, sealed into a chain for each city. */
export class KeepAudit1800230600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...personalTablesSql.up, ...auditTablesSql.up]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of [...auditTablesSql.down, ...personalTablesSql.down]) await db.query(statement);
  }
}
