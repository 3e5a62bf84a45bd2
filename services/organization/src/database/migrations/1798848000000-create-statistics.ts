import { rebuildStatistics, statisticTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures, counted as things change; what a database holds already is counted at once. */
export class CreateStatistics1798848000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of statisticTablesSql.up) await db.query(statement);
    await rebuildStatistics(db, COUNTED_THEN);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of statisticTablesSql.down) await db.query(statement);
  }
}

/** What there was to count when this was written. It stays as it is, whatever becomes of the tables later. */
const COUNTED_THEN = [
  `SELECT v.city_code, v.division_code, (step.at AT TIME ZONE 'Asia/Shanghai')::date, 'organization', v.kind, step.amount
   FROM organization_version v
   CROSS JOIN LATERAL (VALUES (v.valid_from, 1), (v.valid_to, -1)) AS step (at, amount) WHERE step.at IS NOT NULL`,
  `SELECT b.city_code, b.division_code, (step.at AT TIME ZONE 'Asia/Shanghai')::date, 'joint_body', b.kind, step.amount
   FROM joint_body b
   CROSS JOIN LATERAL (VALUES (b.valid_from, 1), (b.valid_to, -1)) AS step (at, amount) WHERE step.at IS NOT NULL`,
];
