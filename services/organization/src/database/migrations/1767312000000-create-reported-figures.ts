import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that published accounts print of places. */
export class CreateReportedFigures1767312000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE reported_figure');
  }
}

// An account that prints no period has an empty one: a key has no nulls.
const UP = `CREATE TABLE reported_figure (
  city_code text NOT NULL,
  division_code text NOT NULL,
  metric_code text NOT NULL,
  period text NOT NULL,
  account text NOT NULL,
  value numeric NOT NULL,
  qualifier text NOT NULL,
  unit text NOT NULL,
  note text,
  CONSTRAINT reported_figure_pkey PRIMARY KEY (city_code, division_code, metric_code, period, account)
)`;
