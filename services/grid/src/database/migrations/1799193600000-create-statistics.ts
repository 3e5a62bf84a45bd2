import { rebuildStatistics, statisticTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures, counted as things change; what a database holds already is counted at once. */
export class CreateStatistics1799193600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of statisticTablesSql.up) await db.query(statement);
    await rebuildStatistics(db, COUNTED_THEN);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of statisticTablesSql.down) await db.query(statement);
  }
}

/** What there was to count when this was written. It stays as it is, whatever becomes of the tables later. */
const STEPS = `grid_version v JOIN grid g ON g.city_code = v.city_code AND g.id = v.grid_id
  CROSS JOIN LATERAL (VALUES (v.valid_from, 1), (v.valid_to, -1)) AS step (at, amount) WHERE step.at IS NOT NULL`;
const DAY = `(step.at AT TIME ZONE 'Asia/Shanghai')::date`;
const COUNTED_THEN = [
  `SELECT g.city_code, g.division_code, ${DAY}, 'grid', v.kind, step.amount FROM ${STEPS}`,
  `SELECT g.city_code, g.division_code, ${DAY}, 'household', '', step.amount * v.households FROM ${STEPS}
     AND v.households IS NOT NULL AND v.parent_grid_id IS NULL`,
  `SELECT w.city_code, w.division_code, ${DAY}, 'grid_worker', '', step.amount
   FROM (
     SELECT a.city_code, a.worker_id, unnest(range_agg(tstzrange(a.valid_from, a.valid_to))) AS held
     FROM grid_assignment a GROUP BY a.city_code, a.worker_id
   ) duty
   JOIN grid_worker w ON w.city_code = duty.city_code AND w.id = duty.worker_id
   CROSS JOIN LATERAL (VALUES (lower(duty.held), 1), (upper(duty.held), -1)) AS step (at, amount)
   WHERE step.at IS NOT NULL`,
];
