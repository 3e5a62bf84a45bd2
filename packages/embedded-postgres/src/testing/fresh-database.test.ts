import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { freshDatabase } from './fresh-database.js';

const role = `fresh_${randomBytes(3).toString('hex')}`;

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function execute(url: string, sql: string): Promise<void> {
  await query(url, sql);
}

describe('a fresh database', () => {
  it('is migrated once per version, however many ask at once, and is each caller’s own', async () => {
    let migrations = 0;
    const migrate = async (url: string) => {
      migrations += 1;
      await query(url, 'CREATE TABLE thing (id int)');
    };

    const [one, other] = await Promise.all([
      freshDatabase({ role, version: 'a', migrate }),
      freshDatabase({ role, version: 'a', migrate }),
    ]);
    await query(one.appUrl, 'INSERT INTO thing VALUES (1)');

    expect(migrations).toBe(1);
    expect(await query(one.appUrl, 'SELECT id FROM thing')).toEqual([{ id: 1 }]);
    expect(await query(other.appUrl, 'SELECT id FROM thing')).toEqual([]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('gives the app role no more than production does', async () => {
    const database = await freshDatabase({
      role,
      version: 'b',
      migrate: (url) => execute(url, 'CREATE TABLE thing (id int)'),
    });

    await expect(query(database.appUrl, 'DROP TABLE thing')).rejects.toThrow(/must be owner/);
    await expect(query(database.appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
    await database.drop();
  });

  it('is tried again after migrations that failed', async () => {
    const broken = freshDatabase({
      role,
      version: 'c',
      migrate: (url) => execute(url, 'CREATE TABLE half (id int); SELECT 1 / 0'),
    });
    await expect(broken).rejects.toThrow(/division by zero/);

    const database = await freshDatabase({
      role,
      version: 'c',
      migrate: (url) => execute(url, 'CREATE TABLE half (id int)'),
    });

    expect(await query(database.appUrl, 'SELECT id FROM half')).toEqual([]);
    await database.drop();
  });

  it('is gone after it was dropped, also with a connection open', async () => {
    const database = await freshDatabase({ role, version: 'd', migrate: () => Promise.resolve() });
    const client = new Client({ connectionString: database.appUrl });
    client.on('error', () => undefined);
    await client.connect();

    await database.drop();

    await expect(query(database.appUrl, 'SELECT 1')).rejects.toThrow(/does not exist/);
    await client.end();
  });
});
