import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PATROL_TABLES } from './patrol-tables.js';
import { VISIT_TABLES } from './visit-tables.js';

/** What happens in grids: patrols and visits. */
export class CreateGridEvents1799107200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...PATROL_TABLES, ...VISIT_TABLES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['visit', 'visit_category', 'reached_checkpoint', 'patrol', 'patrol_checkpoint'])
      await db.query(`DROP TABLE ${table}`);
  }
}
