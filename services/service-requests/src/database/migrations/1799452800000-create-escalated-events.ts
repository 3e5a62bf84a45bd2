import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events in grids that go on as requests. */
export class CreateEscalatedEvents1799452800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `ALTER TABLE service_request ADD COLUMN source_grid_event_id text,
   ADD CONSTRAINT service_request_event_once UNIQUE (city_code, source_grid_event_id)`,
  `CREATE TABLE escalated_event (
    city_code text NOT NULL,
    event_id text NOT NULL,
    event_version integer NOT NULL,
    request_id text,
    refusal text,
    CONSTRAINT escalated_event_pkey PRIMARY KEY (city_code, event_id),
    CONSTRAINT escalated_event_request_fkey FOREIGN KEY (city_code, request_id)
      REFERENCES service_request (city_code, id),
    CONSTRAINT escalated_event_outcome CHECK ((request_id IS NULL) <> (refusal IS NULL))
  )`,
  `CREATE TABLE event_category_route (
    city_code text NOT NULL,
    event_category_code text NOT NULL,
    category_code text NOT NULL,
    CONSTRAINT event_category_route_pkey PRIMARY KEY (city_code, event_category_code)
  )`,
  // Only what plainly means the same; the street decides on the rest, as on every request of no category.
  `INSERT INTO event_category_route (city_code, event_category_code, category_code) VALUES
    ('0000', 'SAFETY', 'SAFETY'), ('0000', 'ENVIRONMENT', 'SANITATION'), ('0000', 'FACILITY', 'FACILITIES'),
    ('0000', 'PROPERTY', 'PROPERTY'), ('0000', 'CONSTRUCTION', 'BUILDING'), ('0000', '*', 'OTHER')`,
];

const DOWN = [
  'DROP TABLE event_category_route',
  'DROP TABLE escalated_event',
  'ALTER TABLE service_request DROP CONSTRAINT service_request_event_once, DROP COLUMN source_grid_event_id',
];
