import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organizations are: profiles, ties, quarters that they answer for, how streets are set up, and words for all that. */
export class CreateUnitFacts1799020800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    const tables = [
      'term',
      'staff_aggregate',
      'institution_setup',
      'quarter_link',
      'quarter_copy',
      'organization_affiliation',
      'organization_profile',
    ];
    for (const table of tables) await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE organization_profile (
    city_code text NOT NULL,
    organization_id text NOT NULL,
    uscc text,
    strand text,
    industry text,
    member_households integer,
    CONSTRAINT organization_profile_pkey PRIMARY KEY (city_code, organization_id),
    CONSTRAINT organization_profile_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_profile_households CHECK (member_households >= 0)
  )`,
  `CREATE UNIQUE INDEX organization_profile_uscc ON organization_profile (city_code, uscc)`,
  `CREATE TABLE organization_affiliation (
    city_code text NOT NULL,
    organization_id text NOT NULL,
    kind text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    to_organization_id text NOT NULL,
    CONSTRAINT organization_affiliation_pkey PRIMARY KEY (city_code, organization_id, kind, valid_from),
    CONSTRAINT organization_affiliation_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_affiliation_to_fkey FOREIGN KEY (city_code, to_organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT organization_affiliation_period CHECK (valid_to > valid_from),
    CONSTRAINT organization_affiliation_other CHECK (to_organization_id <> organization_id)
  )`,
  `CREATE UNIQUE INDEX organization_affiliation_current ON organization_affiliation (city_code, organization_id, kind)
    WHERE valid_to IS NULL`,
  `CREATE INDEX organization_affiliation_to ON organization_affiliation (city_code, to_organization_id)`,
  `CREATE TABLE quarter_copy (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    name text NOT NULL,
    valid_from timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT quarter_copy_pkey PRIMARY KEY (city_code, id)
  )`,
  `CREATE INDEX quarter_copy_division ON quarter_copy (city_code, division_code, id)`,
  `CREATE TABLE quarter_link (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    quarter_id text NOT NULL,
    kind text NOT NULL,
    organization_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT quarter_link_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT quarter_link_quarter_fkey FOREIGN KEY (city_code, quarter_id) REFERENCES quarter_copy (city_code, id),
    CONSTRAINT quarter_link_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT quarter_link_period CHECK (valid_to > valid_from)
  )`,
  `CREATE UNIQUE INDEX quarter_link_current ON quarter_link (city_code, quarter_id, kind) WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX quarter_link_once ON quarter_link (city_code, quarter_id, kind, valid_from)`,
  `CREATE INDEX quarter_link_organization ON quarter_link (city_code, organization_id, division_code, id)`,
  `CREATE INDEX quarter_link_division ON quarter_link (city_code, division_code, id)`,
  `CREATE TABLE institution_setup (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    organization_id text NOT NULL,
    pattern_code text NOT NULL,
    bodies_before integer,
    bodies_after integer NOT NULL,
    departments jsonb NOT NULL,
    synchronisations jsonb NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT institution_setup_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT institution_setup_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT institution_setup_period CHECK (valid_to > valid_from),
    CONSTRAINT institution_setup_bodies CHECK (bodies_before > 0 AND bodies_after >= 0)
  )`,
  `CREATE UNIQUE INDEX institution_setup_current ON institution_setup (city_code, organization_id)
    WHERE valid_to IS NULL`,
  `CREATE UNIQUE INDEX institution_setup_once ON institution_setup (city_code, organization_id, valid_from)`,
  `CREATE INDEX institution_setup_division ON institution_setup (city_code, division_code, id)`,
  `CREATE TABLE staff_aggregate (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    organization_id text NOT NULL,
    counted_on date NOT NULL,
    headcount integer NOT NULL,
    established integer,
    full_time integer,
    part_time integer,
    mean_age numeric,
    bachelor_plus integer,
    relevant_background integer,
    CONSTRAINT staff_aggregate_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT staff_aggregate_organization_fkey FOREIGN KEY (city_code, organization_id)
      REFERENCES organization (city_code, id),
    CONSTRAINT staff_aggregate_parts CHECK (headcount >= 0 AND established >= 0
      AND full_time BETWEEN 0 AND headcount AND part_time BETWEEN 0 AND headcount
      AND bachelor_plus BETWEEN 0 AND headcount AND relevant_background BETWEEN 0 AND headcount)
  )`,
  `CREATE UNIQUE INDEX staff_aggregate_once ON staff_aggregate (city_code, organization_id, counted_on)`,
  `CREATE INDEX staff_aggregate_division ON staff_aggregate (city_code, division_code, id)`,
  // A word of every city has no place: an empty one, since a key has no nulls, and the city code 0000.
  `CREATE TABLE term (
    city_code text NOT NULL,
    division_code text NOT NULL,
    noun text NOT NULL,
    word text NOT NULL,
    points_to text NOT NULL,
    word_folded text NOT NULL,
    position integer NOT NULL,
    description text,
    account text,
    CONSTRAINT term_pkey PRIMARY KEY (city_code, division_code, noun, word, points_to)
  )`,
  `CREATE INDEX term_word ON term (word_folded, city_code)`,
  `CREATE INDEX term_points_to ON term (city_code, noun, points_to)`,
];
