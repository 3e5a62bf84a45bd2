import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sharedCategories } from './co-building-categories.js';
import { CO_BUILDING_TABLE_NAMES, CO_BUILDING_TABLES } from './co-building-tables.js';

/** The three lists (needs, resources, projects) with their categories, matches and pairing agreements. */
export class CreateLists1799193600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of CO_BUILDING_TABLES) await db.query(statement);
    await db.query(...sharedCategories);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of CO_BUILDING_TABLE_NAMES) await db.query(`DROP TABLE ${table}`);
  }
}
