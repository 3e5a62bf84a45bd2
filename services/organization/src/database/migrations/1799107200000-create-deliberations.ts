import { personalTablesSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DELIBERATION_TABLES } from './deliberation-tables.js';
import { JOINT_WORK_TABLES } from './joint-work-tables.js';
import { OPINION_TABLES } from './opinion-tables.js';

/** Joint bodies at work: meetings, matters, and deliberations with the opinions on them. */
export class CreateDeliberations1799107200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...JOINT_WORK_TABLES, ...DELIBERATION_TABLES, ...OPINION_TABLES])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE deliberation DROP CONSTRAINT deliberation_step_fkey');
    const tables = [
      'deliberation_opinion_text',
      'deliberation_opinion',
      'deliberation_party',
      'deliberation_step',
      'deliberation',
      'joint_matter_timeline',
      'joint_matter_party',
      'joint_matter',
      'joint_meeting',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
    for (const statement of personalTablesSql.down) await db.query(statement);
    await db.query('ALTER TABLE joint_body DROP COLUMN cadence');
  }
}
