import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GRID_EVENT_TABLES } from './grid-event-tables.js';
import { PATROL_TABLES } from './patrol-tables.js';
import { VISIT_TABLES } from './visit-tables.js';

/** What happens in grids: patrols, visits and events. */
export class CreateGridEvents1799107200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...PATROL_TABLES, ...VISIT_TABLES, ...GRID_EVENT_TABLES])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE grid_event DROP CONSTRAINT grid_event_timeline_fkey');
    const tables = [
      ...['grid_event_party', 'grid_event_timeline', 'grid_event', 'grid_event_category'],
      ...['visit', 'visit_category', 'reached_checkpoint', 'patrol', 'patrol_checkpoint'],
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
  }
}
