import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WORKER_STATEMENTS } from './worker-tables.js';

/** Who answers for what: roles of grid workers and establishments. */
export class CreateResponsibilities1799020800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const { up } of [WORKER_STATEMENTS]) for (const statement of up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { down } of [WORKER_STATEMENTS]) for (const statement of down) await db.query(statement);
  }
}
