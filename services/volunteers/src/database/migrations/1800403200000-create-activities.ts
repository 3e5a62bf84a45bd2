import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activities, their shifts, and who comes. */
export class CreateActivities1800403200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['sign_up', 'activity_shift', 'activity']) await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE activity (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    place text NOT NULL,
    organization_id text NOT NULL,
    team_id text,
    agreement_id text,
    venue_id text,
    skill text,
    recurrence text NOT NULL,
    last_ends_at timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    cancelled_at timestamptz(3),
    CONSTRAINT activity_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT activity_team_fkey FOREIGN KEY (city_code, team_id) REFERENCES volunteer_team (city_code, id)
  )`,
  `CREATE INDEX activity_division ON activity (city_code, division_code, id)`,
  `CREATE INDEX activity_organization ON activity (city_code, organization_id, id)`,
  `CREATE TABLE activity_shift (
    city_code text NOT NULL,
    id text NOT NULL,
    activity_id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    organization_id text NOT NULL,
    starts_at timestamptz(3) NOT NULL,
    ends_at timestamptz(3) NOT NULL,
    capacity integer NOT NULL,
    taken integer NOT NULL,
    waiting integer NOT NULL,
    sequence integer NOT NULL,
    code_secret text NOT NULL,
    cancelled_at timestamptz(3),
    CONSTRAINT activity_shift_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT activity_shift_activity_fkey FOREIGN KEY (city_code, activity_id) REFERENCES activity (city_code, id),
    CONSTRAINT activity_shift_places CHECK (taken >= 0 AND taken <= capacity AND waiting >= 0),
    CONSTRAINT activity_shift_waiting CHECK (waiting = 0 OR taken = capacity),
    CONSTRAINT activity_shift_period CHECK (ends_at > starts_at)
  )`,
  `CREATE INDEX activity_shift_activity ON activity_shift (city_code, activity_id, starts_at, id)`,
  `CREATE INDEX activity_shift_open ON activity_shift (city_code, division_code, ends_at, id)`,
  `CREATE TABLE sign_up (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    activity_id text NOT NULL,
    shift_id text NOT NULL,
    organization_id text NOT NULL,
    volunteer_id text NOT NULL,
    state text NOT NULL,
    sequence integer NOT NULL,
    wrong_codes integer NOT NULL DEFAULT 0,
    signed_up_at timestamptz(3) NOT NULL,
    attended_at timestamptz(3),
    cancelled_at timestamptz(3),
    CONSTRAINT sign_up_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT sign_up_shift_fkey FOREIGN KEY (city_code, shift_id) REFERENCES activity_shift (city_code, id),
    CONSTRAINT sign_up_volunteer_fkey FOREIGN KEY (city_code, volunteer_id) REFERENCES volunteer (city_code, id),
    CONSTRAINT sign_up_attended CHECK ((state = 'ATTENDED') = (attended_at IS NOT NULL)),
    CONSTRAINT sign_up_cancelled CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL))
  )`,
  // Once at a time; this keeps two requests of one person apart.
  `CREATE UNIQUE INDEX sign_up_standing ON sign_up (city_code, shift_id, volunteer_id) WHERE state <> 'CANCELLED'`,
  `CREATE INDEX sign_up_queue ON sign_up (city_code, shift_id, state, sequence)`,
  `CREATE INDEX sign_up_volunteer ON sign_up (city_code, volunteer_id, id)`,
  `CREATE INDEX sign_up_organization ON sign_up (city_code, organization_id, id)`,
];
