import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the grids of a place are directed from: command centres, and the levels on which they stand. */
export class CreateCommandCenters1799280000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE command_center');
    await db.query('DROP TABLE command_ladder');
  }
}

const UP = [
  `CREATE TABLE command_ladder (
    city_code text NOT NULL,
    version integer NOT NULL,
    levels text[] NOT NULL,
    CONSTRAINT command_ladder_pkey PRIMARY KEY (city_code)
  )`,
  `CREATE TABLE command_center (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    level integer NOT NULL,
    parent_id text,
    path text[] NOT NULL,
    name text NOT NULL,
    functions text[] NOT NULL,
    posts jsonb NOT NULL,
    organization_id text,
    external_system text,
    external_id text,
    opened_at timestamptz(3) NOT NULL,
    closed_at timestamptz(3),
    CONSTRAINT command_center_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT command_center_ladder_fkey FOREIGN KEY (city_code) REFERENCES command_ladder (city_code),
    CONSTRAINT command_center_parent_fkey FOREIGN KEY (city_code, parent_id)
      REFERENCES command_center (city_code, id),
    CONSTRAINT command_center_level CHECK (level >= 1),
    CONSTRAINT command_center_parent CHECK (parent_id <> id),
    CONSTRAINT command_center_external CHECK ((external_system IS NULL) = (external_id IS NULL))
  )`,
  `CREATE INDEX command_center_division ON command_center (city_code, division_code, id)`,
  `CREATE INDEX command_center_parent_of ON command_center (city_code, parent_id, division_code, id)`,
  `CREATE UNIQUE INDEX command_center_external_ref ON command_center (city_code, external_system, external_id)
    WHERE external_system IS NOT NULL`,
] as const;
