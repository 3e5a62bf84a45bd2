import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DUTY_TABLES } from './duty-tables.js';
import { NEW_SECTOR_TABLES } from './new-sector-tables.js';

/** New sectors with their coverage and instructors, lists of duties and the admissions to them. */
export class CreateSectorsAndDuties1799366400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...NEW_SECTOR_TABLES, ...DUTY_TABLES]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'duty_admission',
      'duty_item',
      'instructor_count',
      'new_sector_coverage',
      'new_sector_entity',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
  }
}
