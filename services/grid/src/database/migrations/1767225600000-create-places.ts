import { DATA_SET_TABLE_SQL, eventTablesSql, IDEMPOTENCY_TABLE_SQL } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Divisions, residential quarters, grids and those who work in them.
 * `division`, `division_version` and `reference_kind` are reference tables: small, and on every node.
 */
export class CreatePlaces1767225600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of [...eventTablesSql.up, IDEMPOTENCY_TABLE_SQL, DATA_SET_TABLE_SQL, ...UP])
      await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'grid_assignment',
      'grid_worker',
      'grid_version',
      'grid',
      'grid_sequence',
      'residential_quarter',
      'reference_kind',
      'division_version',
      'division',
      'idempotency_key',
      'data_set',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
    for (const statement of eventTablesSql.down) await db.query(statement);
  }
}

const UP = [
  `CREATE TABLE division (
    code text NOT NULL,
    city_code text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT division_pkey PRIMARY KEY (code)
  )`,
  `CREATE TABLE division_version (
    code text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    name text NOT NULL,
    name_folded text NOT NULL,
    level text NOT NULL,
    parent_code text,
    path text[] NOT NULL,
    CONSTRAINT division_version_pkey PRIMARY KEY (code, valid_from),
    CONSTRAINT division_version_code_fkey FOREIGN KEY (code) REFERENCES division (code),
    CONSTRAINT division_version_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX division_version_current ON division_version (code) WHERE valid_to IS NULL`,
  `CREATE INDEX division_version_parent ON division_version (parent_code, code)`,
  `CREATE TABLE reference_kind (
    city_code text NOT NULL,
    noun text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    CONSTRAINT reference_kind_pkey PRIMARY KEY (city_code, noun, code)
  )`,
  `INSERT INTO reference_kind (city_code, noun, code, name) VALUES
    ('0000', 'GRID', 'GENERAL', '综合网格'), ('0000', 'GRID', 'SPECIAL', '专属网格'), ('0000', 'GRID', 'MICRO', '微网格'),
    ('0000', 'GRID_WORKER', 'LEADER', '网格长'), ('0000', 'GRID_WORKER', 'FULL_TIME', '专职网格员'),
    ('0000', 'GRID_WORKER', 'PART_TIME', '兼职网格员'),
    ('0000', 'RESIDENTIAL_QUARTER', 'COMMERCIAL', '商品房小区'), ('0000', 'RESIDENTIAL_QUARTER', 'OLD_ESTATE', '老旧小区'),
    ('0000', 'RESIDENTIAL_QUARTER', 'RESETTLEMENT', '回迁安置小区'), ('0000', 'RESIDENTIAL_QUARTER', 'UNIT_DORMITORY', '单位宿舍'),
    ('0000', 'RESIDENTIAL_QUARTER', 'SELF_BUILT', '自建房片区')`,
  `CREATE TABLE residential_quarter (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    kind text NOT NULL,
    households integer NOT NULL,
    CONSTRAINT residential_quarter_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT residential_quarter_households CHECK (households >= 0)
  )`,
  `CREATE INDEX residential_quarter_division ON residential_quarter (city_code, division_code, id)`,
  `CREATE TABLE grid_sequence (
    city_code text NOT NULL,
    division_code text NOT NULL,
    last integer NOT NULL,
    CONSTRAINT grid_sequence_pkey PRIMARY KEY (city_code, division_code)
  )`,
  `CREATE TABLE grid (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    code text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT grid_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT grid_code_once UNIQUE (city_code, code)
  )`,
  `CREATE INDEX grid_division ON grid (city_code, division_code, code)`,
  `CREATE TABLE grid_version (
    city_code text NOT NULL,
    grid_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    name text NOT NULL,
    name_folded text NOT NULL,
    kind text NOT NULL,
    households integer,
    parent_grid_id text,
    responsible_organization_id text,
    networks text[] NOT NULL,
    quarter_ids text[] NOT NULL,
    CONSTRAINT grid_version_pkey PRIMARY KEY (city_code, grid_id, valid_from),
    CONSTRAINT grid_version_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT grid_version_period CHECK (valid_to > valid_from),
    CONSTRAINT grid_version_households CHECK (households >= 0)
  )`,
  `CREATE UNIQUE INDEX grid_version_current ON grid_version (city_code, grid_id) WHERE valid_to IS NULL`,
  `CREATE INDEX grid_version_organization ON grid_version (city_code, responsible_organization_id)`,
  `CREATE TABLE grid_worker (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    subject text,
    display_name text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT grid_worker_pkey PRIMARY KEY (city_code, id)
  )`,
  `CREATE INDEX grid_worker_division ON grid_worker (city_code, division_code, id)`,
  `CREATE TABLE grid_assignment (
    city_code text NOT NULL,
    grid_id text NOT NULL,
    worker_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT grid_assignment_pkey PRIMARY KEY (city_code, grid_id, worker_id, valid_from),
    CONSTRAINT grid_assignment_grid_fkey FOREIGN KEY (city_code, grid_id) REFERENCES grid (city_code, id),
    CONSTRAINT grid_assignment_worker_fkey FOREIGN KEY (city_code, worker_id) REFERENCES grid_worker (city_code, id),
    CONSTRAINT grid_assignment_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX grid_assignment_current ON grid_assignment (city_code, grid_id, worker_id) WHERE valid_to IS NULL`,
];
