import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dual command, ladders, counterparts, and what organizations came from. */
export class OrganizationLineage1798934400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'organization_lineage',
      'organization_succession',
      'administrative_counterpart',
      'level_scheme_level',
      'level_scheme',
      'structure_lock',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
    await db.query('DROP INDEX organization_version_name_prefix');
    await db.query('ALTER TABLE organization_version DROP COLUMN commanded_by_id');
  }
}

const UP = [
  `ALTER TABLE organization_version ADD COLUMN commanded_by_id text,
    ADD CONSTRAINT organization_version_commander_fkey FOREIGN KEY (city_code, commanded_by_id)
      REFERENCES organization (city_code, id)`,
  `CREATE INDEX organization_version_commander
    ON organization_version (city_code, commanded_by_id, division_code, organization_id)
    WHERE commanded_by_id IS NOT NULL`,
  `CREATE INDEX organization_version_name_prefix ON organization_version (city_code, name_folded text_pattern_ops)
    WHERE valid_to IS NULL`,
  // Whoever changes the tree of a city holds its row: two who move at once cannot make a ring that neither sees.
  `CREATE TABLE structure_lock (
    city_code text NOT NULL,
    CONSTRAINT structure_lock_pkey PRIMARY KEY (city_code)
  )`,
  `CREATE TABLE level_scheme (
    city_code text NOT NULL,
    division_code text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT level_scheme_pkey PRIMARY KEY (city_code, division_code)
  )`,
  `CREATE TABLE level_scheme_level (
    city_code text NOT NULL,
    division_code text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    code text NOT NULL,
    name text NOT NULL,
    rank integer NOT NULL,
    CONSTRAINT level_scheme_level_pkey PRIMARY KEY (city_code, division_code, valid_from, code),
    CONSTRAINT level_scheme_level_scheme_fkey FOREIGN KEY (city_code, division_code)
      REFERENCES level_scheme (city_code, division_code),
    CONSTRAINT level_scheme_level_period CHECK (valid_to > valid_from),
    CONSTRAINT level_scheme_level_rank CHECK (rank >= 1)
  )`,
  `CREATE TABLE administrative_counterpart (
    city_code text NOT NULL,
    party_id text NOT NULL,
    administrative_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT administrative_counterpart_pkey PRIMARY KEY (city_code, party_id, valid_from),
    CONSTRAINT administrative_counterpart_party_fkey FOREIGN KEY (city_code, party_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT administrative_counterpart_administrative_fkey FOREIGN KEY (city_code, administrative_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT administrative_counterpart_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX administrative_counterpart_of_party ON administrative_counterpart (city_code, party_id)
    WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX administrative_counterpart_of_unit ON administrative_counterpart (city_code, administrative_id)
    WHERE valid_to IS NULL`,
  `CREATE INDEX administrative_counterpart_unit
    ON administrative_counterpart (city_code, administrative_id, valid_from)`,
  `CREATE TABLE organization_succession (
    city_code text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT organization_succession_pkey PRIMARY KEY (city_code, id)
  )`,
  `CREATE TABLE organization_lineage (
    city_code text NOT NULL,
    predecessor_id text NOT NULL,
    successor_id text NOT NULL,
    succession_id text NOT NULL,
    thousandths integer NOT NULL,
    CONSTRAINT organization_lineage_pkey PRIMARY KEY (city_code, predecessor_id, successor_id),
    CONSTRAINT organization_lineage_predecessor_fkey FOREIGN KEY (city_code, predecessor_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_lineage_successor_fkey FOREIGN KEY (city_code, successor_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_lineage_succession_fkey FOREIGN KEY (city_code, succession_id)
      REFERENCES organization_succession (city_code, id),
    CONSTRAINT organization_lineage_thousandths CHECK (thousandths BETWEEN 1 AND 1000)
  )`,
  `CREATE INDEX organization_lineage_successor ON organization_lineage (city_code, successor_id)`,
  `CREATE INDEX organization_lineage_succession ON organization_lineage (city_code, succession_id)`,
];
