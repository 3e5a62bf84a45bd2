import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The service request that an event became, and how far the event follows it. */
export class LinkEventsToRequests1799452800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE grid_event ADD COLUMN service_request_id text, ADD COLUMN service_request_version integer,
       ADD CONSTRAINT grid_event_followed CHECK ((service_request_id IS NULL) = (service_request_version IS NULL))`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE grid_event DROP CONSTRAINT grid_event_followed, DROP COLUMN service_request_id,
       DROP COLUMN service_request_version`,
    );
  }
}
