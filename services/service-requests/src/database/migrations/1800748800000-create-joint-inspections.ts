import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONSULTATION_TABLES } from './consultation-tables.js';
import { INSPECTION_TABLES } from './inspection-tables.js';

/** Joint inspections, joint enforcement teams, consultation meetings, and counts of petitions. */
export class CreateJointInspections1800748800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...INSPECTION_TABLES.up, ...CONSULTATION_TABLES.up]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of [...CONSULTATION_TABLES.down, ...INSPECTION_TABLES.down])
      await db.query(statement);
  }
}
