import { setTimeout as wait } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@governance/embedded-postgres/testing';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import pino from 'pino';
import { request as ask } from 'undici';
import type { DataSource } from 'typeorm';
import { startSubgraph, type RunningServer } from '../server/start-subgraph.js';
import { DEADLINE_HEADER } from '../server/cancellation.js';
import { ENVELOPE_HEADER, EnvelopeOpener, sealEnvelope } from '../trust/envelope.js';
import { ANONYMOUS } from '../trust/viewer.js';
import { createDataSource } from './data-source.js';
import { whileWanted } from './while-wanted.js';

const LONG = 8;
const KEY = { id: 'test', secret: 'a secret of sixteen characters' };

describe('a statement whose answer nobody waits for', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  let watcher: DataSource;

  beforeAll(async () => {
    database = await freshDatabase({
      role: 'unwanted',
      version: '1',
      migrate: async (url) => {
        const owner = await createDataSource({ url, tables: [], migrations: [] }).initialize();
        await owner.query('CREATE TABLE done (what text)');
        await owner.destroy();
      },
    });
    const common = { url: database.appUrl, tables: [], migrations: [] };
    dataSource = await createDataSource({ ...common, poolSize: 1 }).initialize();
    watcher = await createDataSource({ ...common, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await Promise.all([dataSource.destroy(), watcher.destroy()]);
    await database.drop();
  });

  /** Statements with this mark that the server runs now. */
  const running = async (mark: string): Promise<number> => {
    const [row] = await watcher.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE state = 'active' AND query LIKE '%' || $1 || '%' AND pid <> pg_backend_pid()`,
      [mark],
    );
    return row.count;
  };
  const until = async (holds: () => Promise<boolean>): Promise<number> => {
    const begun = performance.now();
    while (!(await holds())) {
      if (performance.now() - begun > 5000) throw new Error('does not come about');
      await wait(10);
    }
    return performance.now() - begun;
  };

  it('is stopped on the server, and the connection serves the next reader', async () => {
    const controller = new AbortController();
    const read = whileWanted(controller.signal, () =>
      dataSource.query(`SELECT pg_sleep(${String(LONG)}) /* a */`),
    );
    const outcome = read.then(
      () => 'answered',
      (error: unknown) => (error as { driverError: { code: string } }).driverError.code,
    );
    await until(async () => (await running('/* a */')) === 1);

    controller.abort();

    expect(await outcome).toBe('57014');
    expect(await running('/* a */')).toBe(0);
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('ends its transaction, and what would have come next is not sent', async () => {
    const controller = new AbortController();
    const read = whileWanted(controller.signal, () =>
      dataSource.transaction(async (inside) => {
        await inside.query(`INSERT INTO done VALUES ('first')`);
        controller.abort();
        await inside.query(`INSERT INTO done VALUES ('second')`);
      }),
    );

    await expect(read).rejects.toThrow('nobody waits');
    expect(await dataSource.query('SELECT what FROM done')).toEqual([]);
  });

  it('leaves readers of the same connection alone who come right after it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const controller = new AbortController();
      const unwanted = whileWanted(controller.signal, () => dataSource.query('SELECT pg_sleep(0.01)')).catch(
        () => null,
      );
      setTimeout(() => {
        controller.abort();
      }, round);
      const next = dataSource.query(`SELECT 1 AS one, pg_sleep(0.01)`);

      await unwanted;
      expect(await next).toMatchObject([{ one: 1 }]);
    }
  });

  describe('asked of a subgraph over HTTP', () => {
    let server: RunningServer;
    beforeAll(async () => {
      const work = (mark: string, seconds: number) => async () => {
        await dataSource.query(`SELECT pg_sleep(${String(seconds)}) /* ${mark} */`);
        await dataSource.query('INSERT INTO done VALUES ($1)', [mark]);
        return mark;
      };
      const schema = buildSubgraphSchema({
        typeDefs:
          parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
          type Query { slow: String @tag(name: "open") }
          type Mutation { slowly: String @tag(name: "open") }`),
        resolvers: { Query: { slow: work('read', LONG) }, Mutation: { slowly: work('write', 0.5) } },
      });
      server = await startSubgraph(
        { name: 'grid', schema, contextFor: (asker) => ({ ...asker }) },
        {
          host: '127.0.0.1',
          port: 0,
          envelopes: new EnvelopeOpener([KEY]),
          logger: pino({ level: 'silent' }),
          readiness: () => Promise.resolve({ ready: true, details: {} }),
        },
      );
    });
    afterAll(() => server.stop());
    beforeEach(() => watcher.query('DELETE FROM done'));

    const send = (query: string, signal: AbortSignal | null, deadline?: number) => {
      const body = JSON.stringify({ query });
      const signed = { method: 'POST', path: '/graphql', body };
      return ask(`${server.url}/graphql`, {
        method: 'POST',
        body,
        signal,
        headers: {
          'content-type': 'application/json',
          [ENVELOPE_HEADER]: sealEnvelope({ viewer: ANONYMOUS, requestId: 'request-1' }, signed, KEY),
          ...(deadline === undefined ? {} : { [DEADLINE_HEADER]: String(deadline) }),
        },
      });
    };

    it('stops soon after the asker has closed the connection', async () => {
      const controller = new AbortController();
      const asked = send('{ slow }', controller.signal).catch(() => null);
      await until(async () => (await running('/* read */')) === 1);

      controller.abort();

      await asked;
      expect(await until(async () => (await running('/* read */')) === 0)).toBeLessThan(1000);
      expect(await watcher.query('SELECT what FROM done')).toEqual([]);
    });

    it('stops when the time that the asker stated is over, and says so', async () => {
      const answer = await send('{ slow }', null, 200);

      expect(await answer.body.json()).toMatchObject({
        data: { slow: null },
        errors: [{ path: ['slow'], extensions: { code: 'TIMEOUT' } }],
      });
    });

    it('is finished when it writes, though its asker is gone and the time is over', async () => {
      const controller = new AbortController();
      const asked = send('mutation { slowly }', controller.signal, 100).catch(() => null);
      await until(async () => (await running('/* write */')) === 1);

      controller.abort();

      await asked;
      await until(async () => (await watcher.query<object[]>('SELECT what FROM done')).length === 1);
    });
  });
});
