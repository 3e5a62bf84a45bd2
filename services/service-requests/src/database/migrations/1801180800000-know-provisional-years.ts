import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Years whose table of working days is not published yet have one by the law alone, and say so. */
export class KnowProvisionalYears1801180800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE working_year ADD COLUMN is_provisional boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    // Without the column they would pass for published ones; a later start takes them in again.
    await db.query(`DELETE FROM working_year WHERE is_provisional`);
    await db.query(`DELETE FROM data_set WHERE name LIKE 'statutory-days-%'`);
    await db.query(`ALTER TABLE working_year DROP COLUMN is_provisional`);
  }
}
