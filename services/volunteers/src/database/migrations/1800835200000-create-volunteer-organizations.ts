import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registered organizations of volunteers, and the teams that belong to them. */
export class CreateVolunteerOrganizations1800835200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `CREATE TABLE volunteer_organization (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    name text NOT NULL,
    name_folded text NOT NULL,
    uscc text,
    sponsor_id text,
    categories text[] NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz,
    CONSTRAINT volunteer_organization_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT volunteer_organization_period CHECK (valid_to >= valid_from),
    CONSTRAINT volunteer_organization_categories CHECK (cardinality(categories) <= 10)
  )`,
  `CREATE INDEX volunteer_organization_division ON volunteer_organization (city_code, division_code, id)`,
  `CREATE INDEX volunteer_organization_sponsor ON volunteer_organization (city_code, sponsor_id, division_code, id)`,
  `CREATE UNIQUE INDEX volunteer_organization_uscc ON volunteer_organization (city_code, uscc) WHERE valid_to IS NULL`,
  `ALTER TABLE volunteer_team ADD COLUMN volunteer_organization_id text`,
  `ALTER TABLE volunteer_team ADD CONSTRAINT volunteer_team_volunteer_organization_fkey
     FOREIGN KEY (city_code, volunteer_organization_id) REFERENCES volunteer_organization (city_code, id)`,
  `CREATE INDEX volunteer_team_volunteer_organization
     ON volunteer_team (city_code, volunteer_organization_id, division_code, id)`,
];

const DOWN = [
  `ALTER TABLE volunteer_team DROP COLUMN volunteer_organization_id`,
  `DROP TABLE volunteer_organization`,
];
