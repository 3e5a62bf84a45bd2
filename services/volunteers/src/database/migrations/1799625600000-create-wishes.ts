import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wishes and what happened to them. */
export class CreateWishes1799625600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['wish_timeline', 'wish']) await db.query(`DROP TABLE ${table}`);
  }
}

const UP = [
  `CREATE TABLE wish (
    city_code text NOT NULL,
    id text NOT NULL,
    division_code text NOT NULL,
    division_code_then text,
    version integer NOT NULL,
    title text NOT NULL,
    description text,
    category text NOT NULL,
    wisher_label text,
    grid_id text,
    service_request_id text,
    registered_at timestamptz(3) NOT NULL,
    registered_by_subject text,
    registered_by_organization_id text,
    due_on date NOT NULL,
    status text NOT NULL,
    claimed_by_team_id text,
    claimed_organization_id text,
    claimed_by_subject text,
    claimed_at timestamptz(3),
    claim_due_on date,
    fulfilled_at timestamptz(3),
    confirmed_at timestamptz(3),
    CONSTRAINT wish_pkey PRIMARY KEY (city_code, id),
    CONSTRAINT wish_team_fkey FOREIGN KEY (city_code, claimed_by_team_id) REFERENCES volunteer_team (city_code, id),
    CONSTRAINT wish_claimed CHECK ((status IN ('CLAIMED', 'FULFILLED', 'CONFIRMED')) = (claimed_at IS NOT NULL)),
    CONSTRAINT wish_claim CHECK (num_nulls(claimed_by_team_id, claimed_at, claim_due_on) IN (0, 3)),
    CONSTRAINT wish_fulfilled CHECK ((status IN ('FULFILLED', 'CONFIRMED')) = (fulfilled_at IS NOT NULL)),
    CONSTRAINT wish_confirmed CHECK ((status = 'CONFIRMED') = (confirmed_at IS NOT NULL)),
    CONSTRAINT wish_origin CHECK (wisher_label IS NOT NULL OR service_request_id IS NOT NULL)
  )`,
  `CREATE INDEX wish_division ON wish (city_code, division_code, registered_at, id)`,
  `CREATE INDEX wish_registered ON wish (city_code, registered_at, id)`,
  `CREATE INDEX wish_request ON wish (city_code, service_request_id, registered_at, id)
   WHERE service_request_id IS NOT NULL`,
  `CREATE INDEX wish_team ON wish (city_code, claimed_by_team_id, registered_at, id)
   WHERE claimed_by_team_id IS NOT NULL`,
  `CREATE INDEX wish_overdue ON wish (city_code, claim_due_on, id) WHERE status = 'CLAIMED'`,
  `CREATE TABLE wish_timeline (
    city_code text NOT NULL,
    wish_id text NOT NULL,
    sequence integer NOT NULL,
    at timestamptz(3) NOT NULL,
    from_status text,
    to_status text NOT NULL,
    action text NOT NULL,
    actor text NOT NULL,
    actor_subject text,
    team_id text,
    reason text,
    CONSTRAINT wish_timeline_pkey PRIMARY KEY (city_code, wish_id, sequence),
    CONSTRAINT wish_timeline_wish_fkey FOREIGN KEY (city_code, wish_id) REFERENCES wish (city_code, id),
    CONSTRAINT wish_timeline_length CHECK (sequence >= 1 AND sequence <= 100),
    CONSTRAINT wish_timeline_begins CHECK ((sequence = 1) = (from_status IS NULL))
  )`,
];
