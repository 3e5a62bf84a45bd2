import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Honours, campaigns, good deeds and collected opinions. */
export class CreateHonors1799712000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['collected_opinion', 'good_deed', 'campaign', 'honor'])
      await db.query(`DROP TABLE ${table}`);
  }
}

/** Something that was recorded of a place on a day, by an organization. */
const record = (table: string, day: string, subject: string): readonly string[] => [
  `CREATE TABLE ${table} (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    title text NOT NULL,
    category text NOT NULL,
    ${day} date NOT NULL,
    organization_id text NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    ${subject} text NOT NULL,
    CONSTRAINT ${table}_pkey PRIMARY KEY (city_code, id)
  )`,
  `CREATE INDEX ${table}_division ON ${table} (city_code, division_code, ${day}, id)`,
  `CREATE INDEX ${table}_organization ON ${table} (city_code, organization_id, ${day}, id)`,
];

const UP = [
  `CREATE TABLE honor (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    volunteer_id text NOT NULL,
    title text NOT NULL,
    period text NOT NULL,
    citation text NOT NULL,
    state text NOT NULL,
    nominated_by_organization_id text NOT NULL,
    nominated_at timestamptz(3) NOT NULL,
    awarded_by_organization_id text NOT NULL,
    awarded_at timestamptz(3),
    shown_name text,
    CONSTRAINT honor_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT honor_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT honor_once UNIQUE (city_code, volunteer_id, title, period),
    CONSTRAINT honor_awarded CHECK ((state = 'AWARDED') = (awarded_at IS NOT NULL))
  )`,
  `CREATE INDEX honor_division ON honor (city_code, division_code, id)`,
  `CREATE TABLE campaign (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    title text NOT NULL,
    organized_by_id text NOT NULL,
    started_on date NOT NULL,
    ended_on date,
    participants integer NOT NULL DEFAULT 0,
    amount_cents bigint NOT NULL DEFAULT 0,
    CONSTRAINT campaign_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT campaign_sums CHECK (participants >= 0 AND amount_cents >= 0)
  )`,
  `CREATE INDEX campaign_division ON campaign (city_code, division_code, started_on, id)`,
  `CREATE INDEX campaign_organizer ON campaign (city_code, organized_by_id, started_on, id)`,
  ...record('good_deed', 'done_on', 'recorded_by_subject'),
  ...record('collected_opinion', 'collected_on', 'collected_by_subject'),
];
