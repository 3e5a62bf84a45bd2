/**
 * What every service that keeps personal data needs, as statements for its first migration, one a string: functions by
 * which a policy asks who reads (see `actAs`), and `personal_read_audit`, to which rows are added and nothing else.
 */
export const personalTablesSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    // Nobody, unless the transaction has said who: after it PostgreSQL leaves an empty text behind.
    `CREATE FUNCTION viewer() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
     RETURN coalesce(nullif(current_setting('governance.viewer', true), ''), '{}')::jsonb`,
    `CREATE FUNCTION viewer_subject() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
     RETURN viewer() ->> 'subject'`,
    `CREATE FUNCTION viewer_organization() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
     RETURN viewer() ->> 'organization'`,
    `CREATE FUNCTION viewer_has_role(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     RETURN coalesce((viewer() -> 'roles') ?| roles, false)`,
    `CREATE FUNCTION viewer_governs(division_code text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
     RETURN EXISTS (
       SELECT FROM jsonb_to_recordset(coalesce(viewer() -> 'jurisdictions', '[]'::jsonb)) AS area ("from" text, "to" text)
       WHERE division_code >= area."from" AND division_code < area."to"
     )`,
    `CREATE TABLE personal_read_audit (
      city_code text NOT NULL,
      id uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      subject text,
      roles text[] NOT NULL,
      organization_id text,
      request_id text NOT NULL,
      entity text NOT NULL,
      entity_id text NOT NULL,
      fields text[] NOT NULL,
      purpose text NOT NULL,
      CONSTRAINT personal_read_audit_pkey PRIMARY KEY (city_code, id)
    )`,
    `COMMENT ON TABLE personal_read_audit IS 'who was given which personal fields of whom, when and why; never what they say'`,
    `CREATE INDEX personal_read_audit_entity ON personal_read_audit (city_code, entity_id, at)`,
    `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
     END $$`,
    `CREATE TRIGGER personal_read_audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON personal_read_audit
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ],
  down: [
    `DROP TABLE personal_read_audit`,
    `DROP FUNCTION refuse_change()`,
    `DROP FUNCTION viewer_governs(text)`,
    `DROP FUNCTION viewer_has_role(text[])`,
    `DROP FUNCTION viewer_organization()`,
    `DROP FUNCTION viewer_subject()`,
    `DROP FUNCTION viewer()`,
  ],
};

/** Who may read and who may add rows of a protected table: SQL conditions on the row, over the `viewer_…` functions. */
export interface ProtectionRules {
  readonly read: string;
  readonly write: string;
}

/**
 * Statements that put a table under row level security, its owner included. A row that a transaction may not read is
 * absent for it, and nobody can remove one. `table` and the conditions are ours, never a client's.
 * Rows are loaded with INSERT: PostgreSQL has no COPY into such a table.
 */
export const protectTableSql = (table: string, { read, write }: ProtectionRules): readonly string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${read})`,
  `CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${write})`,
  `CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${read}) WITH CHECK (${write})`,
];
