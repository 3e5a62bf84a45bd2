import {
  DATA_SET_TABLE_SQL,
  divisionCopyTableSql,
  eventTablesSql,
  IDEMPOTENCY_TABLE_SQL,
  personalTablesSql,
} from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CATEGORY_TABLES } from './category-tables.js';
import { CONTACT_TABLES } from './contact-tables.js';
import { REQUEST_TABLES } from './request-tables.js';

const GRID_COPY_TABLES = [
  `CREATE TABLE grid_copy (
    city_code text NOT NULL,
    id text NOT NULL,
    code text NOT NULL,
    division_code text NOT NULL,
    name text NOT NULL,
    valid_to timestamptz,
    version integer NOT NULL,
    CONSTRAINT grid_copy_pkey PRIMARY KEY (city_code, id)
  )`,
  `COMMENT ON TABLE grid_copy IS 'what the owner of Grid told; written by its consumer alone'`,
  // Not unique: the owner sees to that, and two events of it may meet here for a moment.
  `CREATE INDEX grid_copy_code ON grid_copy (city_code, code)`,
];

/** Requests with their timelines, departments' turns and reporters' contacts; categories; the copies of places. */
export class CreateServiceRequests1767225600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const statements = [
      ...eventTablesSql.up,
      IDEMPOTENCY_TABLE_SQL,
      DATA_SET_TABLE_SQL,
      ...divisionCopyTableSql.up,
      ...GRID_COPY_TABLES,
      ...CATEGORY_TABLES,
      ...REQUEST_TABLES,
      ...CONTACT_TABLES,
    ];
    for (const statement of statements) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE service_request DROP CONSTRAINT service_request_timeline_fkey');
    const tables = [
      'service_request_contact',
      'service_request_external_ref',
      'service_request_party',
      'service_request_assignment',
      'service_request_timeline',
      'service_request',
      'service_category',
      'grid_copy',
      'idempotency_key',
      'data_set',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
    for (const statement of [...personalTablesSql.down, ...divisionCopyTableSql.down, ...eventTablesSql.down])
      await db.query(statement);
  }
}
