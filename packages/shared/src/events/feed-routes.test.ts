import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { ENVELOPE_HEADER, EnvelopeOpener, sealEnvelope } from '../trust/envelope.js';
import { ANONYMOUS, serviceViewer, type Viewer } from '../trust/viewer.js';
import { DatabaseFeed } from './database-feed.js';
import { eventTablesSql } from './event-tables.js';
import { feedRoutes } from './feed-routes.js';
import { HttpFeedSource } from './http-feed-source.js';
import { Movements } from './movements.js';

const KEY = { id: 'test', secret: 'a secret of this test' };
const ADMINISTRATOR: Viewer = { ...ANONYMOUS, subject: 'somebody', roles: ['ADMINISTRATOR'] };

let database: ScratchDatabase;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], eventTablesSql.up);
  const feed = new DatabaseFeed({ name: 'things', sql: database.sql, copyables: [brokenNoun] });
  app = fastify();
  await app.register(feedRoutes, { feed, opener: new EnvelopeOpener([KEY]) });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('the feed over HTTP', () => {
  it.each(['/internal/feed?after=0', '/internal/feed/head', '/internal/copy/Thing'])(
    'refuses %s without an envelope',
    async (path) => {
      const answer = await get(path);

      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
    },
  );

  it('refuses an envelope for another path', async () => {
    const answer = await get('/internal/feed?after=0', sealedFor('/internal/feed/head'));

    expect(answer.status).toBe(401);
  });

  it('refuses whoever is no service, even an administrator', async () => {
    const path = '/internal/feed/head';

    const answer = await get(path, sealedFor(path, ADMINISTRATOR));

    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });

  it.each([
    '/internal/feed?afer=1',
    '/internal/copy/Thing?parameters=%7B',
    '/internal/copy/Thing?parameters=%5B1%5D',
  ])('refuses %s, which says nothing it knows', async (path) => {
    const answer = await get(path, sealedFor(path));

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });

  it('keeps the inside of a failure to itself', async () => {
    const path = '/internal/copy/Broken';

    const answer = await get(path, sealedFor(path));

    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({ error: { code: 'INTERNAL', message: '内部错误', details: {} } });
  });

  it('tells a reader no more of a failure than its status', async () => {
    const reader = new HttpFeedSource({ name: 'things', url, reader: 'readers', key: KEY });

    const reading = reader.copy('Broken', null, 1);

    await expect(reading).rejects.toThrow('The feed of things answered with status 500');
    await reader.close();
  });

  it('does not wait for ever', async () => {
    const silent = fastify();
    silent.get('/internal/feed/head', () => new Promise(() => undefined));
    const url = await silent.listen({ host: '127.0.0.1', port: 0 });
    const reader = new HttpFeedSource({ name: 'silent', url, reader: 'readers', key: KEY, deadlineMs: 50 });

    await expect(reader.head()).rejects.toThrow('The feed of silent does not answer');

    await Promise.all([reader.close(), silent.close()]);
  });

  it('holds an answer until the time is over, and lets go of it when it stops', async () => {
    const stopping = fastify({ forceCloseConnections: 'idle' });
    const feed = new DatabaseFeed({ name: 'things', sql: database.sql, movements: new Movements() });
    await stopping.register(feedRoutes, { feed, opener: new EnvelopeOpener([KEY]) });
    const origin = await stopping.listen({ host: '127.0.0.1', port: 0 });
    const held = (waitMs: number) => {
      const path = `/internal/feed/head?beyond=0&waitMs=${String(waitMs)}`;
      return fetch(new URL(path, origin), { headers: { [ENVELOPE_HEADER]: sealedFor(path) } });
    };

    const short = await held(20);
    const long = held(30_000);
    await Promise.race([long, pause(50)]);
    await stopping.close();

    expect([await short.json(), await (await long).json()]).toEqual([{ head: '0' }, { head: '0' }]);
  });

  it('takes no answer of another shape for a page', async () => {
    const strange = fastify();
    strange.get('/internal/feed', () => ({ events: [{ position: 1 }], next: '1', head: '1' }));
    const url = await strange.listen({ host: '127.0.0.1', port: 0 });
    const reader = new HttpFeedSource({ name: 'strange', url, reader: 'readers', key: KEY });

    await expect(reader.read('0', 1)).rejects.toThrow('The feed of strange is malformed');

    await Promise.all([reader.close(), strange.close()]);
  });
});

const get = (path: string, envelope?: string): Promise<Response> =>
  fetch(new URL(path, url), envelope === undefined ? {} : { headers: { [ENVELOPE_HEADER]: envelope } });

const sealedFor = (path: string, viewer = serviceViewer('readers')): string =>
  sealEnvelope({ viewer, requestId: 'r' }, { method: 'GET', path, body: '' }, KEY);

const brokenNoun = {
  noun: 'Broken',
  page: () => Promise.reject(new Error('password=hunter2 at /var/lib')),
};
