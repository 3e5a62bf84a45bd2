/**
 * The audit of one service's database, as statements for a migration, one a string; `personal_read_audit` of
 * `personalTablesSql` becomes `audit_entry`, which also takes searches, changes and exports.
 *
 * An entry is in `audit_waiting` from its insertion until the sealer has made it a link of its city's chain, which
 * `audit_sealed` keeps and `audit_head` ends. Entries and links are added and nothing else: a trigger refuses the rest,
 * and the role that serves requests has no right to it.
 */
export const auditTablesSql: { readonly up: readonly string[]; readonly down: readonly string[] } = {
  up: [
    `ALTER TABLE personal_read_audit RENAME TO audit_entry`,
    `ALTER TABLE audit_entry RENAME CONSTRAINT personal_read_audit_pkey TO audit_entry_pkey`,
    `ALTER INDEX personal_read_audit_entity RENAME TO audit_entry_entity`,
    `ALTER TRIGGER personal_read_audit_is_kept ON audit_entry RENAME TO audit_entry_is_kept`,
    `ALTER TABLE audit_entry
      ADD COLUMN action text NOT NULL DEFAULT 'READ',
      ADD COLUMN count integer NOT NULL DEFAULT 1,
      ALTER COLUMN entity_id DROP NOT NULL,
      ADD CONSTRAINT audit_entry_action_check CHECK (action IN ('READ', 'SEARCH', 'WRITE', 'EXPORT', 'REKEY'))`,
    `COMMENT ON TABLE audit_entry IS 'who was given, searched, changed or took away what, when and why; never what it says'`,
    `CREATE TABLE audit_waiting (
      city_code text NOT NULL,
      seq bigint GENERATED ALWAYS AS IDENTITY,
      entry_id uuid NOT NULL,
      CONSTRAINT audit_waiting_pkey PRIMARY KEY (city_code, seq)
    )`,
    `COMMENT ON TABLE audit_waiting IS 'entries of the audit that are no link of a chain yet, in the order of their insertion'`,
    // Filled and emptied all day, as the outbox is.
    `ALTER TABLE audit_waiting SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`,
    `CREATE TABLE audit_head (
      city_code text NOT NULL,
      position bigint NOT NULL,
      digest bytea NOT NULL,
      CONSTRAINT audit_head_pkey PRIMARY KEY (city_code)
    )`,
    `COMMENT ON TABLE audit_head IS 'the last link of each city''s chain; locked while links are added'`,
    `CREATE TABLE audit_sealed (
      city_code text NOT NULL,
      position bigint NOT NULL,
      entry_id uuid NOT NULL,
      entry_digest bytea NOT NULL,
      digest bytea NOT NULL,
      CONSTRAINT audit_sealed_pkey PRIMARY KEY (city_code, position),
      CONSTRAINT audit_sealed_once UNIQUE (city_code, entry_id)
    )`,
    `COMMENT ON COLUMN audit_sealed.entry_digest IS 'SHA-256 of the entry''s columns'`,
    `COMMENT ON COLUMN audit_sealed.digest IS 'SHA-256 of the digest of the link before, the position and entry_digest'`,
    `CREATE TRIGGER audit_sealed_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sealed
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    `INSERT INTO audit_waiting (city_code, entry_id) SELECT city_code, id FROM audit_entry ORDER BY at, id`,
    `CREATE FUNCTION audit_wait() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       INSERT INTO audit_waiting (city_code, entry_id) SELECT city_code, id FROM added;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER audit_entry_waits AFTER INSERT ON audit_entry
     REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_wait()`,
    withoutRights('UPDATE, DELETE, TRUNCATE', ['audit_entry', 'audit_sealed']),
    withoutRights('DELETE, TRUNCATE', ['audit_head']),
  ],
  down: [
    `DROP TRIGGER audit_entry_waits ON audit_entry`,
    `DROP FUNCTION audit_wait()`,
    `DROP TABLE audit_sealed`,
    `DROP TABLE audit_head`,
    `DROP TABLE audit_waiting`,
    // Only reads have a place in the older table.
    `ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_kept`,
    `DELETE FROM audit_entry WHERE action <> 'READ'`,
    `ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_kept`,
    `ALTER TABLE audit_entry DROP COLUMN action, DROP COLUMN count, ALTER COLUMN entity_id SET NOT NULL`,
    `ALTER TRIGGER audit_entry_is_kept ON audit_entry RENAME TO personal_read_audit_is_kept`,
    `ALTER INDEX audit_entry_entity RENAME TO personal_read_audit_entity`,
    `ALTER TABLE audit_entry RENAME CONSTRAINT audit_entry_pkey TO personal_read_audit_pkey`,
    `ALTER TABLE audit_entry RENAME TO personal_read_audit`,
  ],
};

/**
 * A statement that takes rights on tables from everybody but their owner; the role that serves requests has them by
 * default, and what it is called only the database knows.
 */
export function withoutRights(rights: string, tables: readonly string[]): string {
  const names = tables.map((table) => `'${table}'::regclass`).join(', ');
  return `
    DO $$
    DECLARE grant_to text;
    BEGIN
      FOR grant_to IN
        SELECT DISTINCT acl.grantee::regrole::text FROM pg_class, aclexplode(relacl) AS acl
        WHERE pg_class.oid IN (${names}) AND acl.grantee NOT IN (0, relowner)
      LOOP
        EXECUTE format('REVOKE ${rights} ON ${tables.join(', ')} FROM %s', grant_to);
      END LOOP;
    END $$`;
}
