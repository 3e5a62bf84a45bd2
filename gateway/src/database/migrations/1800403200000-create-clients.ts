import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Third parties, their keys, what they used and what was done to them; and the operations that are registered. */
export class CreateClients1800403200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const statement of UP) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['persisted_operation', 'client_act', 'api_key_use', 'api_key', 'api_client'])
      await db.query(`DROP TABLE ${table}`);
    await db.query('DROP FUNCTION refuse_change');
  }
}

const UP = [
  `CREATE TABLE api_client (
    id text NOT NULL,
    name text NOT NULL,
    organization text NOT NULL,
    tier text NOT NULL,
    jurisdictions text[] NOT NULL,
    is_safelisted boolean NOT NULL,
    cost_per_minute integer NOT NULL,
    origins text[] NOT NULL,
    created_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    CONSTRAINT api_client_pkey PRIMARY KEY (id),
    CONSTRAINT api_client_tier CHECK (tier IN ('open', 'internal')),
    CONSTRAINT api_client_scope CHECK ((tier = 'internal') = (cardinality(jurisdictions) > 0)),
    CONSTRAINT api_client_quota CHECK (cost_per_minute > 0)
  )`,
  `CREATE TABLE api_key (
    id text NOT NULL,
    client_id text NOT NULL,
    secret_hash bytea NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    last_used_at timestamptz(3),
    CONSTRAINT api_key_pkey PRIMARY KEY (id),
    CONSTRAINT api_key_client_fkey FOREIGN KEY (client_id) REFERENCES api_client (id),
    CONSTRAINT api_key_secret_hash CHECK (octet_length(secret_hash) = 32)
  )`,
  'CREATE INDEX api_key_client ON api_key (client_id, created_at)',
  `CREATE TABLE api_key_use (
    key_id text NOT NULL,
    minute timestamptz(0) NOT NULL,
    outcome text NOT NULL,
    requests bigint NOT NULL,
    cost bigint NOT NULL,
    CONSTRAINT api_key_use_pkey PRIMARY KEY (key_id, minute, outcome),
    CONSTRAINT api_key_use_key_fkey FOREIGN KEY (key_id) REFERENCES api_key (id)
  )`,
  `CREATE TABLE client_act (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz(3) NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    client_id text,
    details jsonb NOT NULL,
    CONSTRAINT client_act_pkey PRIMARY KEY (id)
  )`,
  'CREATE INDEX client_act_client ON client_act (client_id, id)',
  // What was done can be added to and read; nobody who serves requests can take it back.
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER client_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON client_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TABLE persisted_operation (
    id text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    body text NOT NULL,
    registered_at timestamptz(3) NOT NULL,
    CONSTRAINT persisted_operation_pkey PRIMARY KEY (id),
    CONSTRAINT persisted_operation_id CHECK (id ~ '^[0-9a-f]{64}$')
  )`,
];
