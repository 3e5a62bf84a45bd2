import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adjustments of grids, and who took over from whom. */
export class CreateGridLineage1798761600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['grid_lineage', 'adjusted_grid', 'grid_adjustment'])
      await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE grid_adjustment (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    kind text NOT NULL,
    reason text NOT NULL,
    effective_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT grid_adjustment_pkey PRIMARY KEY (city_code, id)
  )`,
  `CREATE TABLE adjusted_grid (
    city_code text NOT NULL,
    grid_id text NOT NULL,
    adjustment_id text NOT NULL,
    CONSTRAINT adjusted_grid_pkey PRIMARY KEY (city_code, grid_id, adjustment_id),
    CONSTRAINT adjusted_grid_adjustment_fkey FOREIGN KEY (city_code, adjustment_id)
      REFERENCES grid_adjustment (city_code, id),
    CONSTRAINT adjusted_grid_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id)
  )`,
  `CREATE TABLE grid_lineage (
    city_code text NOT NULL,
    predecessor_id text NOT NULL,
    successor_id text NOT NULL,
    adjustment_id text NOT NULL,
    millionths integer NOT NULL,
    CONSTRAINT grid_lineage_pkey PRIMARY KEY (city_code, predecessor_id, successor_id),
    CONSTRAINT grid_lineage_predecessor_fkey FOREIGN KEY (city_code, predecessor_id) REFERENCES grid (city_code, id),
    CONSTRAINT grid_lineage_successor_fkey FOREIGN KEY (city_code, successor_id) REFERENCES grid (city_code, id),
    CONSTRAINT grid_lineage_adjustment_fkey FOREIGN KEY (city_code, adjustment_id)
      REFERENCES grid_adjustment (city_code, id),
    CONSTRAINT grid_lineage_share CHECK (millionths > 0 AND millionths <= 1000000)
  )`,
  `CREATE INDEX grid_lineage_successor ON grid_lineage (city_code, successor_id)`,
];
