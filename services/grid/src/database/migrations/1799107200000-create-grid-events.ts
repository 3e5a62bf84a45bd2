import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PATROL_TABLES } from './patrol-tables.js';

/** What happens in grids: patrols. */
export class CreateGridEvents1799107200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...PATROL_TABLES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['reached_checkpoint', 'patrol', 'patrol_checkpoint'])
      await db.query(`DROP TABLE ${table}`);
  }
}
