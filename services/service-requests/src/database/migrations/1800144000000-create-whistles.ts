import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WHISTLE_TABLES } from './whistle-tables.js';

/** Whistles, the departments that they call, and the rules by which these have to come. */
export class CreateWhistles1800144000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of WHISTLE_TABLES.up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of WHISTLE_TABLES.down) await db.query(statement);
  }
}
