import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testServerUrl } from '../testing/fresh-database.js';
import { atDatabase, type DatabaseUrls } from './database-urls.js';
import { grantDatabase } from './grant-database.js';
import { provisionDatabases } from './provision-databases.js';
import { assertServerVersion } from './server-version.js';

const run = randomBytes(4).toString('hex');
const adminUrl = testServerUrl();
const service = <const TName extends string>(name: TName) => ({
  name,
  database: `${name}_${run}`,
  role: `${name}_${run}`,
  passwords: { owner: `owner/${name}`, app: `app:${name}@` },
});
const wanted = { adminUrl, services: [service('north'), service('south')] } as const;
let urls: Readonly<Record<'north' | 'south', DatabaseUrls>>;

beforeAll(async () => {
  urls = await provisionDatabases(wanted);
  await query(urls.north.ownerUrl, 'CREATE TABLE thing (id int GENERATED ALWAYS AS IDENTITY, name text)');
});

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a provisioned database', () => {
  it('lets the app role read and write the rows of tables that the owner migrates later', async () => {
    await query(urls.north.appUrl, `INSERT INTO thing (name) VALUES ('a')`);
    await query(urls.north.appUrl, `UPDATE thing SET name = 'b'`);

    expect(await query(urls.north.appUrl, 'DELETE FROM thing RETURNING name')).toEqual([{ name: 'b' }]);
  });

  it.each([
    'CREATE TABLE mine (id int)',
    'CREATE TEMPORARY TABLE mine (id int)',
    'CREATE SCHEMA mine',
    'ALTER TABLE thing ADD COLUMN extra int',
    'TRUNCATE thing',
    'DROP TABLE thing',
    'CREATE ROLE mine',
    'CREATE DATABASE mine',
    'SELECT pg_read_file($$/etc/passwd$$)',
  ])('refuses the app role: %s', async (sql) => {
    await expect(query(urls.north.appUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(['appUrl', 'ownerUrl'] as const)(
    'cannot be connected to with the %s of another service',
    async (kind) => {
      const foreign = atDatabase(urls.south[kind], `north_${run}`);

      await expect(query(foreign, 'SELECT 1')).rejects.toThrow(/permission denied for database/);
    },
  );

  it('keeps both roles under row level security and out of administration', async () => {
    const roles = await query(
      adminUrl,
      `SELECT count(*)::int AS total, bool_or(rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole) AS powerful
       FROM pg_roles WHERE rolname LIKE '%\\_${run}\\_%'`,
    );

    expect(roles).toEqual([{ total: 4, powerful: false }]);
  });

  it('compares text by code point', async () => {
    const sql = `SELECT string_agg(t, '' ORDER BY t) AS sorted FROM unnest(ARRAY['b', 'B', 'a', '一', 'ä']) t`;

    expect(await query(urls.north.appUrl, sql)).toEqual([{ sorted: 'Babä一' }]);
  });
});

describe('a database that somebody else has made', () => {
  it('gives its second role the rows of what the first one migrates, and no more', async () => {
    for (const role of ['maker', 'user'])
      await query(adminUrl, `CREATE ROLE ${role}_${run} LOGIN PASSWORD 'secret'`);
    await query(adminUrl, `CREATE DATABASE made_${run} OWNER maker_${run}`);
    const [ownerUrl = '', appUrl = ''] = ['maker', 'user'].map((role) => {
      const url = new URL(atDatabase(adminUrl, `made_${run}`));
      return Object.assign(url, { username: `${role}_${run}`, password: 'secret' }).href;
    });

    await grantDatabase({ ownerUrl, appUrl });
    await grantDatabase({ ownerUrl, appUrl });
    await query(ownerUrl, 'CREATE TABLE thing (id int)');

    expect(await query(appUrl, 'INSERT INTO thing VALUES (1) RETURNING id')).toEqual([{ id: 1 }]);
    await expect(query(appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(grantDatabase({ ownerUrl, appUrl: ownerUrl })).rejects.toThrow('two roles');
  });
});

describe('provisioning', () => {
  it('can be repeated, by several at once, and leaves rows and later grants as they are', async () => {
    await query(
      urls.north.ownerUrl,
      `CREATE TABLE ledger (id int); INSERT INTO ledger VALUES (1);
      REVOKE UPDATE, DELETE ON ledger FROM north_${run}_app`,
    );

    const [again] = await Promise.all([provisionDatabases(wanted), provisionDatabases(wanted)]);

    expect(again).toEqual(urls);
    expect(await query(again.north.appUrl, 'SELECT id FROM ledger')).toEqual([{ id: 1 }]);
    await expect(query(again.north.appUrl, 'DELETE FROM ledger')).rejects.toThrow(/permission denied/);
  });

  it('changes the passwords to those of the last time', async () => {
    const rotated = { ...service('south'), passwords: { owner: 'new-owner', app: 'new-app' } };

    const { south } = await provisionDatabases({ adminUrl, services: [rotated] });

    expect(await query(south.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(query(urls.south.appUrl, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    await provisionDatabases({ adminUrl, services: [service('south')] });
  });

  it('works for an administrator who is no superuser, as clouds give them', async () => {
    await query(adminUrl, `CREATE ROLE cloud_${run} LOGIN CREATEDB CREATEROLE PASSWORD 'cloud'`);
    const cloudUrl = new URL(adminUrl);
    cloudUrl.username = `cloud_${run}`;
    cloudUrl.password = 'cloud';
    const services = [service('cloudy')] as const;

    await provisionDatabases({ adminUrl: cloudUrl.href, services });
    const { cloudy } = await provisionDatabases({ adminUrl: cloudUrl.href, services });

    await query(cloudy.ownerUrl, 'CREATE TABLE thing (id int)');
    expect(await query(cloudy.appUrl, 'SELECT id FROM thing')).toEqual([]);
  });

  it('refuses an administrator who may not make databases, and says what is missing', async () => {
    const refused = provisionDatabases({
      ...wanted,
      adminUrl: atDatabase(urls.north.appUrl, `north_${run}`),
    });

    await expect(refused).rejects.toThrow(/CREATEDB and CREATEROLE/);
  });

  it('never takes over a database that belongs to somebody else', async () => {
    await query(adminUrl, `CREATE DATABASE taken_${run}`);

    const refused = provisionDatabases({ adminUrl, services: [service('taken')] });

    await expect(refused).rejects.toThrow(
      `"taken_${run}" exists and belongs to "${new URL(adminUrl).username}"`,
    );
  });

  it('refuses a role that may do more than a service should', async () => {
    await query(adminUrl, `CREATE ROLE strong_${run}_app BYPASSRLS`);

    const refused = provisionDatabases({ adminUrl, services: [service('strong')] });

    await expect(refused).rejects.toThrow(`"strong_${run}_app" exists and may do more`);
  });

  it('says which PostgreSQL it needs and which it found', async () => {
    const client = new Client({ connectionString: adminUrl });
    await client.connect();

    await expect(assertServerVersion(client, 990_000)).rejects.toThrow(
      /^PostgreSQL 99 or newer is needed; .* is 1\d\.\d+/,
    );
    await client.end();
  });
});
