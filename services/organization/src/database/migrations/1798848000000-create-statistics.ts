import { statisticTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures, counted as things change. */
export class CreateStatistics1798848000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of statisticTablesSql.up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of statisticTablesSql.down) await db.query(statement);
  }
}
