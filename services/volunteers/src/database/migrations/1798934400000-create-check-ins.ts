import { rebuildStatistics } from '@governance/shared';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who checked in to which community, the hours that are owed for it, and for which unit hours were given. */
export class CreateCheckIns1798934400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
    await rebuildStatistics(db, COUNTED_THEN);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const statement of DOWN) await db.query(statement);
  }
}

const UP = [
  `ALTER TABLE hour_record ADD COLUMN home_organization_id text`,
  `UPDATE hour_record h SET home_organization_id = v.home_organization_id
   FROM volunteer v WHERE v.city_code = h.city_code AND v.id = h.volunteer_id`,
  `CREATE INDEX hour_record_home ON hour_record (city_code, home_organization_id, served_on, id)`,
  `CREATE TABLE obligation_policy (
    city_code text NOT NULL,
    from_year integer NOT NULL,
    version integer NOT NULL,
    unit_hours numeric(5,1) NOT NULL,
    member_hours numeric(5,1) NOT NULL,
    counted_kinds text[] NOT NULL,
    source text,
    published_at timestamptz NOT NULL,
    CONSTRAINT obligation_policy_pkey PRIMARY KEY (city_code, from_year),
    CONSTRAINT obligation_policy_hours CHECK (unit_hours > 0 AND member_hours > 0 AND unit_hours * 2 = trunc(unit_hours * 2)
      AND member_hours * 2 = trunc(member_hours * 2)),
    CONSTRAINT obligation_policy_kinds CHECK (cardinality(counted_kinds) BETWEEN 1 AND 20)
  )`,
  `INSERT INTO obligation_policy VALUES
    ('0000', 2000, 1, 12, 6, '{SERVICE,PAIRING,LECTURE,THEME_DAY}', '云南昆明西山区 2021-07', '2021-07-01T00:00:00+08:00')`,
  // Whoever counts what somebody owes holds their row, so that two changes of one holder follow each other.
  `CREATE TABLE service_holder (
    city_code text NOT NULL,
    holder_id text NOT NULL,
    CONSTRAINT service_holder_pkey PRIMARY KEY (city_code, holder_id)
  )`,
  `CREATE TABLE check_in (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    holder_id text NOT NULL,
    organization_id text NOT NULL,
    volunteer_id text,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT check_in_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT check_in_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT check_in_holder CHECK ((kind = 'UNIT' AND volunteer_id IS NULL AND holder_id = organization_id)
      OR (kind = 'MEMBER' AND volunteer_id IS NOT NULL AND holder_id = volunteer_id)),
    CONSTRAINT check_in_period CHECK (ended_at >= started_at)
  )`,
  `CREATE UNIQUE INDEX check_in_open ON check_in (city_code, division_code, holder_id) WHERE ended_at IS NULL`,
  `CREATE INDEX check_in_holder_order ON check_in (city_code, holder_id, started_at, id)`,
  `CREATE INDEX check_in_organization ON check_in (city_code, organization_id, started_at, id)`,
  `CREATE INDEX check_in_division ON check_in (city_code, division_code, started_at, id)`,
];

const DOWN = [
  `DROP TABLE check_in`,
  `DROP TABLE service_holder`,
  `DROP TABLE obligation_policy`,
  `DROP INDEX hour_record_home`,
  `ALTER TABLE hour_record DROP COLUMN home_organization_id`,
];

/** What there was to count when this was written. It stays as it is, whatever becomes of the tables later. */
const COUNTED_THEN = [
  `SELECT t.city_code, t.division_code, (step.at AT TIME ZONE 'Asia/Shanghai')::date, 'team', t.kind, step.amount
   FROM volunteer_team t
   CROSS JOIN LATERAL (VALUES (t.valid_from, 1), (t.valid_to, -1)) AS step (at, amount) WHERE step.at IS NOT NULL`,
  `SELECT v.city_code, whose.scope, (v.registered_at AT TIME ZONE 'Asia/Shanghai')::date, 'volunteer', '', 1
   FROM volunteer v
   CROSS JOIN LATERAL (VALUES (v.division_code), (v.home_organization_id)) AS whose (scope)
   WHERE whose.scope IS NOT NULL`,
  `SELECT h.city_code, whose.scope, h.served_on, 'hours', '', (h.hours * 60)::bigint
   FROM hour_record h
   CROSS JOIN LATERAL (VALUES (h.division_code), (h.home_organization_id)) AS whose (scope)
   WHERE h.state = 'CONFIRMED' AND whose.scope IS NOT NULL`,
];
