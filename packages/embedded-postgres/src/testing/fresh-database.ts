import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { atDatabase, type DatabaseUrls, urlsOf } from '../provision/database-urls.js';
import { assertServerVersion, databaseLocale } from '../provision/server-version.js';
import {
  databaseGrants,
  ensureRoles,
  grants,
  rolesOf,
  type ServiceRoles,
} from '../provision/service-roles.js';
import { TEST_SERVER_VARIABLE } from './test-server.js';

const PASSWORDS = { owner: 'owner', app: 'app' };
/** PostgreSQL cuts longer names off, silently. */
const LONGEST_NAME = 63;

/** What a test wants its database to be. */
export interface FreshDatabaseOptions {
  /** As in production: the roles are `<role>_owner` and `<role>_app`. */
  readonly role: string;
  /** Changes whenever `migrate` would make something else; a hash of the migrations. */
  readonly version: string;
  /** Called once per version in a run of the tests, whatever number of workers ask. */
  readonly migrate: (ownerUrl: string) => Promise<void>;
}

/** A migrated database of the caller's own. */
export interface FreshDatabase extends DatabaseUrls {
  /** Removes it, ending connections that are still open. The end of the run removes it too. */
  readonly drop: () => Promise<void>;
}

/**
 * A database that has been migrated and holds nothing else: a copy of a template, made in milliseconds, with the same
 * roles and grants as `provisionDatabases` gives. Works on the server that the run of the tests started.
 */
export async function freshDatabase(options: FreshDatabaseOptions): Promise<FreshDatabase> {
  const serverUrl = testServerUrl();
  const roles = rolesOf(options.role);
  const database = `${options.role}_test_${randomBytes(6).toString('hex')}`;
  await withClient(serverUrl, async (admin) => {
    const template = await readyTemplate(admin, serverUrl, options);
    // Copied as files, which looks for far fewer of them than a copy through the log.
    await admin.query(`CREATE DATABASE ${escapeIdentifier(database)} TEMPLATE ${escapeIdentifier(template)}
      OWNER ${escapeIdentifier(roles.owner)} STRATEGY FILE_COPY`);
    await admin.query(databaseGrants(database, roles));
  });
  return {
    ...urlsOf(serverUrl, database, roles, PASSWORDS),
    drop: () => withClient(serverUrl, (admin) => dropDatabase(admin, database)),
  };
}

/** The superuser's address of the server for tests. Throws when there is none. */
export function testServerUrl(): string {
  const url = process.env[TEST_SERVER_VARIABLE];
  if (url !== undefined && url !== '') return url;
  throw new Error(
    `${TEST_SERVER_VARIABLE} is not set: run the tests with "npm test" or "npx jest" from the top folder.`,
  );
}

async function readyTemplate(
  admin: Client,
  serverUrl: string,
  options: FreshDatabaseOptions,
): Promise<string> {
  const template = `${options.role}_template_${options.version}`;
  if (template.length > LONGEST_NAME) {
    throw new Error(`"${template}" is longer than a database name can be: shorten the version.`);
  }
  if (await isReady(admin, template)) return template;
  const lock = `hashtextextended(${escapeLiteral(options.role)}, 0)`;
  await admin.query(`SELECT pg_advisory_lock(${lock})`);
  try {
    if (!(await isReady(admin, template))) await makeTemplate(admin, serverUrl, template, options);
  } finally {
    await admin.query(`SELECT pg_advisory_unlock(${lock})`);
  }
  return template;
}

async function makeTemplate(
  admin: Client,
  serverUrl: string,
  template: string,
  { role, migrate }: FreshDatabaseOptions,
): Promise<void> {
  const roles: ServiceRoles = rolesOf(role);
  await dropDatabase(admin, template);
  await ensureRoles(admin, roles, PASSWORDS);
  const locale = databaseLocale(await assertServerVersion(admin));
  const name = escapeIdentifier(template);
  await admin.query(
    `CREATE DATABASE ${name} OWNER ${escapeIdentifier(roles.owner)} TEMPLATE template0 ${locale}`,
  );
  await withClient(atDatabase(serverUrl, template), (inside) => inside.query(grants(template, roles)));
  await migrate(urlsOf(serverUrl, template, roles, PASSWORDS).ownerUrl);
  // Closed for good: PostgreSQL does not copy a database that somebody is connected to.
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [template]);
  await admin.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
}

/** A template is marked as one when its migrations have run to the end, not before. */
async function isReady(admin: Client, template: string): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [
    template,
  ]);
  return rowCount === 1;
}

async function dropDatabase(admin: Client, database: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
}

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
