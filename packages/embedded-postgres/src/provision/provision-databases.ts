import { Client, escapeIdentifier } from 'pg';
import { atDatabase, type DatabaseUrls, urlsOf } from './database-urls.js';
import { assertServerVersion, databaseLocale } from './server-version.js';
import { ensureRoles, grants, type RolePasswords, rolesOf, type ServiceRoles } from './service-roles.js';

/** One at a time on a server, however many processes provision it. */
const LOCK = 7_201_846_152;

/** The database that a service wants. */
export interface ServiceDatabase {
  /** The service, as the answer names it. */
  readonly name: string;
  readonly database: string;
  /** Its roles are `<role>_owner` and `<role>_app`. */
  readonly role: string;
  readonly passwords: RolePasswords;
}

/** Where and what to provision. */
export interface Provisioning<TName extends string> {
  /** An administrator's address of any database of the server: a superuser, or a role with CREATEDB and CREATEROLE. */
  readonly adminUrl: string;
  readonly services: readonly (ServiceDatabase & { readonly name: TName })[];
}

/**
 * Gives each service a database that its own two roles alone can connect to: the owner, which migrates, and the app
 * role, which reads and writes rows and can do nothing else. Safe to repeat; never touches rows, and never takes a
 * database that belongs to somebody else. Works on PostgreSQL 15 and newer.
 * Throws, in plain words, when the server is older, the administrator may not do this, or a name is taken.
 */
export async function provisionDatabases<const TName extends string>({
  adminUrl,
  services,
}: Provisioning<TName>): Promise<Readonly<Record<TName, DatabaseUrls>>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const version = await assertServerVersion(admin);
    await assertMayProvision(admin);
    await admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
    for (const service of services) await provision(admin, adminUrl, service, version);
  } finally {
    await admin.end();
  }
  const urls = services.map(({ name, database, role, passwords }) => [
    name,
    urlsOf(adminUrl, database, rolesOf(role), passwords),
  ]);
  return Object.fromEntries(urls) as Record<TName, DatabaseUrls>;
}

async function provision(
  admin: Client,
  adminUrl: string,
  { database, role, passwords }: ServiceDatabase,
  version: number,
): Promise<void> {
  const roles = rolesOf(role);
  await ensureRoles(admin, roles, passwords);
  await ensureDatabase(admin, database, roles, version);
  const inside = new Client({ connectionString: atDatabase(adminUrl, database) });
  await inside.connect();
  try {
    await inside.query(grants(database, roles));
  } finally {
    await inside.end();
  }
}

async function ensureDatabase(
  admin: Client,
  database: string,
  { owner }: ServiceRoles,
  version: number,
): Promise<void> {
  const { rows } = await admin.query<{ owner: string; encoding: string }>(
    `SELECT pg_get_userbyid(datdba) AS owner, pg_encoding_to_char(encoding) AS encoding
     FROM pg_database WHERE datname = $1`,
    [database],
  );
  const [found] = rows;
  if (!found) {
    const created = `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner)}`;
    await admin.query(`${created} TEMPLATE template0 ${databaseLocale(version)}`);
    return;
  }
  if (found.owner !== owner) {
    throw new Error(
      `The database "${database}" exists and belongs to "${found.owner}". If it is meant for this system, run: ` +
        `ALTER DATABASE ${escapeIdentifier(database)} OWNER TO ${escapeIdentifier(owner)}`,
    );
  }
  if (found.encoding !== 'UTF8') {
    throw new Error(`The database "${database}" is encoded in ${found.encoding}; it must be UTF8.`);
  }
}

async function assertMayProvision(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string; may: boolean }>(
    `SELECT rolname AS name, rolsuper OR (rolcreatedb AND rolcreaterole) AS may
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows[0]?.may === true) return;
  throw new Error(
    `The database role "${rows[0]?.name ?? ''}" may not make databases and roles. Use one with CREATEDB and CREATEROLE, ` +
      'or make the databases yourself and state one address per service.',
  );
}
