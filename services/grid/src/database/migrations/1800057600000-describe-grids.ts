import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives grids the two other things, beside households, that decide their size; lets cities lay down kinds. */
export class DescribeGrids1800057600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE grid_version
      ADD COLUMN service_radius_m integer, ADD COLUMN difficulty text,
      ADD CONSTRAINT grid_version_service_radius CHECK (service_radius_m > 0),
      ADD CONSTRAINT grid_version_difficulty CHECK (difficulty IN ('LOW', 'MEDIUM', 'HIGH'))`);
    await db.query('ALTER TABLE reference_kind ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE reference_kind DROP COLUMN version');
    await db.query('ALTER TABLE grid_version DROP COLUMN service_radius_m, DROP COLUMN difficulty');
  }
}
