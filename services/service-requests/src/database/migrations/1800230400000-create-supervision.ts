import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SUPERVISION_TABLES } from './supervision-tables.js';

/** Supervision orders, problem cases and leads, with the timelines of working cases. */
export class CreateSupervision1800230400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of SUPERVISION_TABLES.up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of SUPERVISION_TABLES.down) await db.query(statement);
  }
}
