import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of closed months, as each subgraph publishes its own. */
export class CreateMonthlyFigures1799280000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE monthly_figure');
  }
}

// The month stands last in the key: months of one figure of one place are one walk along the index.
const UP = `CREATE TABLE monthly_figure (
  city_code text NOT NULL,
  division_code text NOT NULL,
  metric text NOT NULL,
  dimension text NOT NULL DEFAULT '',
  month date NOT NULL,
  metric_version text NOT NULL,
  numerator bigint NOT NULL,
  denominator bigint NOT NULL,
  excluded bigint NOT NULL,
  edition integer NOT NULL,
  source text NOT NULL DEFAULT '',
  CONSTRAINT monthly_figure_pkey PRIMARY KEY (city_code, division_code, metric, dimension, month),
  CONSTRAINT monthly_figure_first_day CHECK (EXTRACT(day FROM month) = 1),
  CONSTRAINT monthly_figure_edition CHECK (edition >= 0)
)`;
