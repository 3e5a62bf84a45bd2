import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Says since when a residential quarter is on record, so that others can count quarters over time. */
export class DateQuarters1799020800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE residential_quarter DROP COLUMN valid_from');
  }
}

const UP = [
  'ALTER TABLE residential_quarter ADD COLUMN valid_from timestamptz NOT NULL DEFAULT now()',
  // An id begins with the milliseconds of its making, as UUIDs of version 7 have them.
  `UPDATE residential_quarter
    SET valid_from = to_timestamp(('x' || replace(substr(id, 6, 13), '-', ''))::bit(48)::bigint / 1000.0)`,
];
