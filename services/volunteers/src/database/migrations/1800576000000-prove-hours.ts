import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours that organizers prove and take back, and how many count. */
export class ProveHours1800576000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `ALTER TABLE hour_record ADD COLUMN shift_id text, ADD COLUMN reversed_at timestamptz(3),
     ADD COLUMN reversed_by text, ADD COLUMN reversal_reason text`,
  `CREATE UNIQUE INDEX hour_record_shift ON hour_record (city_code, shift_id, volunteer_id)
   WHERE shift_id IS NOT NULL AND state <> 'REVERSED'`,
  `CREATE TABLE hour_cap (
    city_code text NOT NULL,
    valid_from date NOT NULL,
    version integer NOT NULL,
    hours_per_activity numeric(4,1) NOT NULL,
    hours_per_day numeric(4,1) NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz(3) NOT NULL,
    CONSTRAINT hour_cap_pkey PRIMARY KEY (city_code, valid_from, version),
    CONSTRAINT hour_cap_hours CHECK (hours_per_activity > 0 AND hours_per_activity <= 24 AND hours_per_day > 0
      AND hours_per_day <= 24)
  )`,
  // Where a city says nothing, a day has 24 hours.
  `INSERT INTO hour_cap VALUES ('0000', '1970-01-01', 1, 24, 24, 'default', '1970-01-01T00:00:00Z')`,
  `CREATE TRIGGER hour_cap_is_kept BEFORE UPDATE OR DELETE ON hour_cap
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];

const DOWN = [
  `DROP TABLE hour_cap`,
  `DROP INDEX hour_record_shift`,
  `ALTER TABLE hour_record DROP COLUMN shift_id, DROP COLUMN reversed_at, DROP COLUMN reversed_by,
     DROP COLUMN reversal_reason`,
];
