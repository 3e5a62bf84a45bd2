import { lineageTableSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The local copy of which division took over from which, by which rows follow their place to another code. */
export class CreateDivisionLineage1798848000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(lineageTableSql('division_lineage_copy'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE division_lineage_copy');
  }
}
