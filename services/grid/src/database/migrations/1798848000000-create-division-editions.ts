import { lineageTableSql } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Editions of the code table, which code took over from which, and how many people live where. Like the divisions
 * themselves these are reference tables; figures of population lie with their city.
 */
export class CreateDivisionEditions1798848000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['division_population', 'division_lineage', 'division_edition'])
      await db.query(`DROP TABLE ${table}`);
    await db.query('DROP INDEX division_version_name_pairs');
    await db.query('DROP FUNCTION name_pairs(text)');
    await db.query('ALTER TABLE division_version DROP COLUMN urban_rural');
  }
}

const UP = [
  'ALTER TABLE division_version ADD COLUMN urban_rural text',
  // Chinese search words are mostly two characters long, which make no trigram: so pairs, without an extension.
  `CREATE FUNCTION name_pairs(name text) RETURNS text[] IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN ARRAY(SELECT substr(name, at, 2) FROM generate_series(1, greatest(length(name) - 1, 1)) AS at)`,
  `CREATE INDEX division_version_name_pairs ON division_version USING gin (name_pairs(name_folded))
    WHERE valid_to IS NULL`,
  `CREATE TABLE division_edition (
    edition text NOT NULL,
    version integer NOT NULL,
    digest text NOT NULL,
    imported_at timestamptz NOT NULL,
    counts jsonb NOT NULL,
    CONSTRAINT division_edition_pkey PRIMARY KEY (edition, version)
  )`,
  lineageTableSql('division_lineage'),
  `CREATE INDEX division_lineage_from ON division_lineage (from_code, edition)`,
  `CREATE INDEX division_lineage_to ON division_lineage (to_code, edition)`,
  `CREATE TABLE division_population (
    city_code text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    as_of date NOT NULL,
    persons integer NOT NULL,
    source text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT division_population_pkey PRIMARY KEY (city_code, division_code, as_of),
    CONSTRAINT division_population_persons CHECK (persons >= 0)
  )`,
];
