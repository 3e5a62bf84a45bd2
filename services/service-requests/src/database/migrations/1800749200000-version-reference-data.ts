import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['composite_preset', 'event_category_route'];

/** Weights and routes that a city defines itself count their changes. */
export class VersionReferenceData1800749200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await db.query(`ALTER TABLE ${table} ADD COLUMN version integer NOT NULL DEFAULT 1`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.query(`ALTER TABLE ${table} DROP COLUMN version`);
  }
}
