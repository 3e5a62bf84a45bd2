import type { Sql } from '../database/sql.js';

/** What the catalogs say of the tables that hold personal data. */
export interface Protection {
  /** Tables under row level security that binds their owner too. */
  readonly protectedTables: readonly string[];
  /** What is wrong, one sentence each. */
  readonly faults: readonly string[];
}

/**
 * Looks through the catalogs of a migrated database: columns that by their names hold personal data stand in tables under
 * forced row level security, except those stated as `open` (`table.column`, published by design); such tables have
 * policies for reading, adding and changing, and whoever serves requests can remove rows only where a policy lets them;
 * the audit can only be added to; and the roles can pass by nothing. To be asked as the role that owns the tables.
 */
export async function protectionOf(
  owner: Sql,
  app: string,
  open: readonly string[] = [],
): Promise<Protection> {
  const rows = (await owner.query(FAULTS, [app, [...open]])) as { fault: string }[];
  const forced = (await owner.query(FORCED)) as { name: string }[];
  return { protectedTables: forced.map(({ name }) => name), faults: rows.map(({ fault }) => fault) };
}

/** Names of what identifies or concerns one person. Masked forms are what everybody sees. */
const PERSONAL =
  '(^|_)(phone|mobile|telephone|ciphertext|id_card|id_number|passport|birth|birthday|email|wechat|plate|guardian|relation|contact|display_name|home_address|party_member|religion|health)(_|$)';

const FORCED = `SELECT relname::text AS name FROM pg_class WHERE relforcerowsecurity ORDER BY 1`;

const FAULTS = `
  WITH kept AS (
    SELECT c.oid, c.relname::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS is_forced, c.relowner,
      ARRAY(SELECT polcmd::text FROM pg_policy WHERE polrelid = c.oid) AS commands
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  )
  SELECT format('%s.%s holds personal data without forced row level security', name, attname) AS fault
  FROM kept JOIN pg_attribute ON attrelid = oid AND attnum > 0 AND NOT attisdropped
  WHERE NOT is_forced AND attname ~ '${PERSONAL}' AND attname !~ '^masked_' AND name || '.' || attname <> ALL ($2::text[])
  UNION ALL
  SELECT format('%s is protected and has no policy for %s', name, wanted.what)
  FROM kept, (VALUES ('r', 'reading'), ('a', 'adding'), ('w', 'changing')) AS wanted (command, what)
  WHERE is_forced AND wanted.command <> ALL (commands) AND '*' <> ALL (commands)
  UNION ALL
  SELECT format('%s can be removed from without a policy', name)
  FROM kept WHERE is_forced AND 'd' <> ALL (commands) AND has_table_privilege($1, oid, 'DELETE')
  UNION ALL
  SELECT format('%s can be emptied', name) FROM kept WHERE has_table_privilege($1, oid, 'TRUNCATE')
  UNION ALL
  SELECT format('%s belongs to whoever serves requests', name) FROM kept WHERE pg_has_role($1, relowner, 'MEMBER')
  UNION ALL
  SELECT format('%s can be changed or removed from', name)
  FROM kept WHERE name IN ('audit_entry', 'audit_sealed')
    AND (has_table_privilege($1, oid, 'UPDATE') OR has_table_privilege($1, oid, 'DELETE'))
  UNION ALL
  SELECT format('%s is not kept', wanted.name) FROM (VALUES ('audit_entry'), ('audit_sealed')) AS wanted (name)
  WHERE wanted.name NOT IN (SELECT name FROM kept)
  UNION ALL
  SELECT format('the role %s can pass by row level security', rolname)
  FROM pg_roles WHERE (rolname = $1 OR rolname = current_user) AND (rolsuper OR rolbypassrls)
  ORDER BY 1`;
