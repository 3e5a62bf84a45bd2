import { publishedCellTableSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is published about people when a month closes. */
export class PublishCells1799107200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of publishedCellTableSql.up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of publishedCellTableSql.down) await db.query(statement);
  }
}
