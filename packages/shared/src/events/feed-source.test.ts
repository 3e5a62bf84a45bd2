import fastify, { type FastifyInstance } from 'fastify';
import { silentLog } from '../testing/silent-log.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { changeThing, copyableThings, forgetThings, type Thing, thingTables } from '../testing/thing.js';
import { EnvelopeOpener } from '../trust/envelope.js';
import { appendEvents } from './append-events.js';
import { type Copyable, DatabaseFeed } from './database-feed.js';
import { feedRoutes } from './feed-routes.js';
import { type FeedSource } from './feed-source.js';
import { HttpFeedSource } from './http-feed-source.js';
import { Movements } from './movements.js';
import { Relay } from './relay.js';

const KEY = { id: 'test', secret: 'a secret of this test' };

let database: ScratchDatabase;
let feed: DatabaseFeed;
const movements = new Movements();
let app: FastifyInstance;
let overHttp: HttpFeedSource;

beforeAll(async () => {
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], thingTables);
  feed = new DatabaseFeed({
    name: 'things',
    sql: database.sql,
    copyables: [copyableThings(database.sql), slowNoun],
    movements,
  });
  app = fastify();
  await app.register(feedRoutes, { feed, opener: new EnvelopeOpener([KEY]) });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  overHttp = new HttpFeedSource({ name: 'things', url, reader: 'readers', key: KEY, deadlineMs: 2_000 });
});
beforeEach(() => forgetThings(database.sql));
afterAll(async () => {
  await overHttp.close();
  await app.close();
  await database.drop();
});

const ways: readonly (readonly [string, () => FeedSource])[] = [
  ['in the same process', () => feed],
  ['over HTTP', () => overHttp],
];

describe.each(ways)('reading a feed %s', (_way, source) => {
  it('says that an empty feed ends at 0', async () => {
    const page = await source().read('0', 10);

    expect(page).toEqual({ events: [], next: '0', head: '0' });
    expect(await source().head()).toBe('0');
  });

  it('calls whoever follows once it moved on, and not after', async () => {
    let calls = 0;
    let called: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (called = resolve));
    const unfollow = source().follow?.(() => {
      calls += 1;
      called();
    });

    await tell(['a']);
    await first;
    unfollow?.();
    const before = calls;
    await tell(['b']);
    await source().read('0', 10);

    expect([before > 0, calls]).toEqual([true, before]);
  });

  it('gives every event once, page by page', async () => {
    await tell(['a', 'b', 'a', 'c', 'b']);

    const first = await source().read('0', 2);
    const second = await source().read(first.next, 2);
    const third = await source().read(second.next, 2);

    const pages = [first, second, third];
    expect(pages.map(({ events }) => events.map(({ entityId, version }) => [entityId, version]))).toEqual([
      [
        ['a', 1],
        ['b', 1],
      ],
      [
        ['a', 2],
        ['c', 1],
      ],
      [['b', 2]],
    ]);
    expect(pages.map(({ next, head }) => [next, head])).toEqual([
      ['2', '5'],
      ['4', '5'],
      ['5', '5'],
    ]);
  });

  it('gives the whole event', async () => {
    const event = {
      type: 'BridgeClosed',
      entity: 'Bridge',
      entityId: 'b',
      cityCode: '5301',
      divisionCode: null,
      version: 3,
      occurredAt: new Date('2025-03-01T00:00:00Z'),
      deleted: true,
      payload: { name: '彩云桥', spans: [1] },
    } as const;
    await appendEvents(database.sql, [event]);
    await relayAll();

    const { events } = await source().read('0', 10);

    expect(events).toEqual([{ ...event, position: '1', id: expect.any(String) as string }]);
  });

  it('passes over nouns that nobody asked for, and says how far it has looked', async () => {
    await tell(['a']);
    await appendEvents(database.sql, [bridge(1)]);
    await tell(['a']);

    const bridges = await source().read('0', 10, { entities: ['Bridge', 'Road'] });
    const roads = await source().read('0', 10, { entities: ['Road'] });

    expect(bridges.events.map(({ position }) => position)).toEqual(['2']);
    expect([bridges.next, roads.next, roads.head]).toEqual(['3', '3', '3']);
  });

  it('looks through a bounded stretch of the feed for a rare noun, and finds it', async () => {
    await tell(Array.from({ length: 45 }, () => 'a'));
    await appendEvents(database.sql, [bridge(1)]);
    await relayAll();

    const pages = [];
    for (let after = '0'; after !== '46'; after = pages.at(-1)?.next ?? '46')
      pages.push(await source().read(after, 1, { entities: ['Bridge'] }));

    expect(pages.map(({ next, events }) => [next, events.length])).toEqual([
      ['20', 0],
      ['40', 0],
      ['46', 1],
    ]);
  });

  it('shows a reader from the future how far the feed really goes', async () => {
    await tell(['a']);

    expect(await source().read('9', 10)).toEqual({ events: [], next: '9', head: '1' });
  });

  it('copies a noun by pages, each with a position from which the feed misses nothing', async () => {
    await tell(['a', 'b', 'c']);

    const first = await source().copy('Thing', null, 2);
    await tell(['a']);
    const second = await source().copy('Thing', first.next, 2);

    expect([first.position, second.position]).toEqual(['3', '4']);
    expect([...first.rows, ...second.rows].map((row) => (row as Thing).id)).toEqual(['a', 'b', 'c']);
    expect([first.next, second.next]).toEqual(['b', null]);
  });

  it('states a position that holds for the rows even when something happens while they are read', async () => {
    const page = await source().copy('Slow', null, 10);

    expect(page.position).toBe('0');
    expect(await source().head()).toBe('1');
  });

  it('hands the parameters of a copy to the owner of the noun', async () => {
    await tell(['a', 'b c', 'd&e']);

    const { rows } = await source().copy('Thing', null, 10, { ids: ['b c', 'd&e', '西山'] });

    expect(rows.map((row) => (row as Thing).id)).toEqual(['b c', 'd&e']);
  });

  it.each([0, 1001, 1.5])('refuses a page of %d', async (limit) => {
    const refusal = { code: 'PAGE_SIZE_INVALID', details: { field: 'limit' } };

    await expect(source().read('0', limit)).rejects.toMatchObject(refusal);
    await expect(source().copy('Thing', null, limit)).rejects.toMatchObject(refusal);
  });

  it.each(['-1', 'x', '', '99999999999999999999', '1; DROP TABLE feed'])(
    'refuses the position %p',
    async (after) => {
      await expect(source().read(after, 10)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    },
  );

  it('knows nothing of a noun that is not copied', async () => {
    await expect(source().copy('Secret', null, 10)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

async function tell(ids: readonly string[]): Promise<void> {
  for (const id of ids) await database.transaction((sql) => changeThing(sql, id, 'value'));
  await relayAll();
}

const relayAll = () =>
  new Relay({
    transaction: database.transaction,
    log: silentLog,
    onMoved: () => {
      movements.happened();
    },
  }).drain();

const bridge = (version: number) => ({
  type: 'BridgeBuilt',
  entity: 'Bridge',
  entityId: 'b',
  cityCode: '5301',
  version,
  payload: {},
});

/** While its rows are on their way, something happens. */
const slowNoun: Copyable = {
  noun: 'Slow',
  page: async () => {
    await tell(['a']);
    return { rows: [], next: null };
  },
};
