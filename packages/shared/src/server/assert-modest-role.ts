import type { Sql } from '../database/sql.js';

/** What the role of a connection may do beyond reading and writing rows. */
interface RolePowers {
  readonly role: string;
  readonly owner: string;
  readonly isSuperuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly mayMakeRoles: boolean;
  readonly mayCreate: boolean;
  /** Tables of its schema that it owns, or whose owner it may become: at most three. */
  readonly owned: readonly string[];
  /** Tables under row level security that it may empty, at most three. */
  readonly emptied: readonly string[];
}

/**
 * Refuses a database role that could pass by what protects personal data and the audit: a superuser, one without row level
 * security, an owner of tables, one that may create or TRUNCATE. Throws an `Error` that names every such power and the
 * statements that take it away. One statement, on the catalogs alone.
 */
export async function assertModestRole(database: Sql, service: string): Promise<void> {
  const [powers] = (await database.query(POWERS)) as RolePowers[];
  if (!powers) throw new Error(`The database of ${service} does not say who is connected.`);
  const faults = faultsOf(powers);
  if (faults.length === 0) return;
  const lines = faults.map(({ what, repair }) => `- it ${what}. ${repair}`).join('\n');
  throw new Error(
    `The service ${service} does not start as the database role "${powers.role}", which may do more than read and write rows:\n` +
      `${lines}\nDATABASE_URL must name the role that only serves requests; the role that owns the tables is for migrations.`,
  );
}

interface Fault {
  readonly what: string;
  readonly repair: string;
}

function faultsOf(powers: RolePowers): readonly Fault[] {
  const role = `"${powers.role}"`;
  const all: readonly (Fault & { readonly isThere: boolean })[] = [
    {
      isThere: powers.isSuperuser,
      what: 'is a superuser',
      repair: `Use another role, or: ALTER ROLE ${role} NOSUPERUSER`,
    },
    {
      isThere: powers.bypassesRowSecurity,
      what: 'passes by row level security',
      repair: `ALTER ROLE ${role} NOBYPASSRLS`,
    },
    {
      isThere: powers.mayMakeRoles,
      what: 'may make roles',
      repair: `ALTER ROLE ${role} NOCREATEROLE`,
    },
    {
      isThere: powers.mayCreate,
      what: 'may create in the schema "public"',
      repair: `REVOKE CREATE ON SCHEMA public FROM ${role}, PUBLIC`,
    },
    {
      isThere: powers.owned.length > 0,
      what: `owns tables, or may become their owner (${powers.owned.join(', ')})`,
      repair: `Use a role that is no member of "${powers.owner}", with SELECT, INSERT, UPDATE and DELETE on its tables`,
    },
    {
      isThere: powers.emptied.length > 0,
      what: `may empty tables (${powers.emptied.join(', ')})`,
      repair: `REVOKE TRUNCATE ON ALL TABLES IN SCHEMA public FROM ${role}`,
    },
  ];
  // A superuser has all the others' powers as well: its own line says enough.
  return powers.isSuperuser ? all.slice(0, 1) : all.filter(({ isThere }) => isThere);
}

const POWERS = `
  WITH own AS (
    SELECT relname::text AS name, pg_get_userbyid(relowner)::text AS owner,
      pg_has_role(current_user, relowner, 'MEMBER') AS is_own,
      has_table_privilege(current_user, pg_class.oid, 'TRUNCATE') AS may_empty
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  )
  SELECT rolname::text AS role, rolsuper AS "isSuperuser", rolbypassrls AS "bypassesRowSecurity",
    rolcreaterole AS "mayMakeRoles", has_schema_privilege(current_user, 'public', 'CREATE') AS "mayCreate",
    coalesce((SELECT min(owner) FROM own WHERE is_own), '') AS owner,
    ARRAY(SELECT name FROM own WHERE is_own ORDER BY name LIMIT 3) AS owned,
    ARRAY(SELECT name FROM own WHERE may_empty ORDER BY name LIMIT 3) AS emptied
  FROM pg_roles WHERE rolname = current_user`;
