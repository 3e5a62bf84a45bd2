import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CLOCK_TABLES } from './clock-tables.js';
import { NATIONAL_POLICY_ROWS } from './national-policies.js';

/** Limits as data: policies with the national defaults, the working calendar, clocks, pauses, extensions and flags. */
export class CreateClocks1798848000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...CLOCK_TABLES, ...NATIONAL_POLICY_ROWS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = ['request_flag', 'request_extension', 'request_pause', 'request_clock'];
    for (const table of [...tables, 'sla_policy_version', 'sla_policy', 'working_year'])
      await db.query(`DROP TABLE ${table}`);
    await db.query('ALTER TABLE service_request DROP CONSTRAINT service_request_policy');
    await db.query(
      'ALTER TABLE service_request DROP COLUMN due_at, DROP COLUMN policy_version, DROP COLUMN policy_id',
    );
  }
}
