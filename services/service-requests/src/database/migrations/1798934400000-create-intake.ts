import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INTAKE_TABLES } from './intake-tables.js';
import { SERVICE_ITEM_TABLES } from './service-item-tables.js';
import { VERDICT_TABLES } from './verdict-tables.js';

const PARTS = [INTAKE_TABLES, VERDICT_TABLES, SERVICE_ITEM_TABLES];

/** Categories of cities and who leads them, points of requests, call-backs, disclosures and service items. */
export class CreateIntake1798934400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of PARTS.flatMap(({ up }) => up)) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of PARTS.toReversed().flatMap(({ down }) => down)) await db.query(statement);
  }
}
