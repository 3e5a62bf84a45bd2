import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Volunteers whom teams registered with their consent, and reports about check-ins. */
export class ReportOnCheckIns1800921600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `ALTER TABLE volunteer ADD COLUMN consented_at timestamptz(3)`,
  `CREATE TABLE check_in_report (
    city_code text NOT NULL,
    id text NOT NULL,
    check_in_id text NOT NULL,
    sequence integer NOT NULL,
    direction text NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    services integer NOT NULL,
    participants integer NOT NULL,
    hours numeric(8,1) NOT NULL,
    summary text NOT NULL,
    reported_at timestamptz(3) NOT NULL,
    CONSTRAINT check_in_report_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT check_in_report_check_in_fkey FOREIGN KEY (city_code, check_in_id) REFERENCES check_in (city_code, id),
    CONSTRAINT check_in_report_count CHECK (sequence >= 1 AND sequence <= 100),
    CONSTRAINT check_in_report_numbers CHECK (services >= 0 AND participants >= 0 AND hours >= 0),
    CONSTRAINT check_in_report_period CHECK (to_day > from_day)
  )`,
  `CREATE UNIQUE INDEX check_in_report_sequence ON check_in_report (city_code, check_in_id, sequence)`,
];

const DOWN = [`DROP TABLE check_in_report`, `ALTER TABLE volunteer DROP COLUMN consented_at`];
