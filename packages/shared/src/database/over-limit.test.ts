import { type FreshDatabase, freshDatabase } from '@governance/embedded-postgres/testing';
import type { DataSource } from 'typeorm';
import { formatError } from '../graphql/format-error.js';
import { createDataSource } from './data-source.js';

const OVERLOADED = {
  path: ['grid'],
  message: '系统繁忙,请稍后重试',
  extensions: { code: 'OVERLOADED', retryable: true },
};

describe('a database at its limit', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;

  const describeDatabase = (connectionTimeoutMs: number) =>
    createDataSource({ url: database.appUrl, tables: [], migrations: [], poolSize: 1, connectionTimeoutMs });
  const shownWhen = async (work: () => Promise<unknown>) => {
    const thrown: unknown = await work().then(
      () => null,
      (error: unknown) => error,
    );
    return formatError({ message: 'inner', path: ['grid'] }, thrown);
  };

  beforeEach(async () => {
    database = await freshDatabase({ role: 'limit', version: '1', migrate: () => Promise.resolve() });
    dataSource = await describeDatabase(200).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('answers a request that waits too long for a connection with OVERLOADED, and the next one as usual', async () => {
    const held = dataSource.createQueryRunner();
    await held.connect();

    const whileHeld = await shownWhen(() => dataSource.query('SELECT 1'));
    await held.release();

    expect(whileHeld).toEqual(OVERLOADED);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('answers a transaction that waits too long for a connection with OVERLOADED', async () => {
    const held = dataSource.createQueryRunner();
    await held.connect();

    const whileHeld = await shownWhen(() => dataSource.transaction((inside) => inside.query('SELECT 1')));
    await held.release();

    expect(whileHeld).toEqual(OVERLOADED);
  });

  it('answers OVERLOADED when the server takes no more connections', async () => {
    const owner = await createDataSource({ url: database.ownerUrl, tables: [], migrations: [] }).initialize();
    await owner.query(`ALTER DATABASE ${new URL(database.ownerUrl).pathname.slice(1)} CONNECTION LIMIT 0`);
    await owner.destroy();

    const refused = await shownWhen(() => describeDatabase(5_000).initialize());

    expect(refused).toEqual(OVERLOADED);
  });

  it('answers a statement that runs too long with TIMEOUT', async () => {
    const slow = await shownWhen(() =>
      dataSource.transaction(async (inside) => {
        await inside.query(`SET LOCAL statement_timeout = '50ms'`);
        await inside.query('SELECT pg_sleep(5)');
      }),
    );

    expect(slow).toMatchObject({ path: ['grid'], extensions: { code: 'TIMEOUT', retryable: true } });
  });

  it('says nothing of other faults', async () => {
    const broken = await shownWhen(() => dataSource.query('SELECT secret FROM nowhere'));

    expect(broken).toEqual({
      path: ['grid'],
      message: '服务内部错误',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  });
});
