import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DUTY_CARD_STATEMENTS } from './duty-card-tables.js';
import { RESPONSIBILITY_STATEMENTS } from './responsibility-tables.js';
import { WORKER_STATEMENTS } from './worker-tables.js';

/** Who answers for what: roles of grid workers, establishments, duty cards and responsibilities. */
export class CreateResponsibilities1799020800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const { up } of [WORKER_STATEMENTS, DUTY_CARD_STATEMENTS, RESPONSIBILITY_STATEMENTS])
      for (const statement of up) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { down } of [RESPONSIBILITY_STATEMENTS, DUTY_CARD_STATEMENTS, WORKER_STATEMENTS])
      for (const statement of down) await db.query(statement);
  }
}
