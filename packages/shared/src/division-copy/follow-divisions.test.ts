import fastify from 'fastify';
import { type Sql } from '../database/sql.js';
import { appendEvents } from '../events/append-events.js';
import { type Copyable, DatabaseFeed } from '../events/database-feed.js';
import { eventTablesSql } from '../events/event-tables.js';
import { feedRoutes } from '../events/feed-routes.js';
import { type FeedSource } from '../events/feed-source.js';
import { HttpFeedSource } from '../events/http-feed-source.js';
import { Relay } from '../events/relay.js';
import { divisionOf } from '../testing/division.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { silentLog } from '../testing/silent-log.js';
import { EnvelopeOpener } from '../trust/envelope.js';
import { storeDivisions } from './division-copy.js';
import { DivisionCopyDirectory } from './division-copy-directory.js';
import { divisionCopyTableSql } from './division-copy-table.js';
import { divisionChanged, divisionEditionImported, type DivisionRow } from './division-row.js';
import { DIVISION_LINEAGE } from './division-move.js';
import { followDivisions } from './follow-divisions.js';

const YUNNAN = '530000000000';
const KUNMING = '530100000000';
const XISHAN = '530112000000';
const MAJIE = '530112001000';
const QUJING = '530300000000';
const BEIJING = '110000000000';
const CHANGPING = '110114000000';
const EVERYWHERE = [YUNNAN, KUNMING, XISHAN, MAJIE, QUJING, BEIJING, CHANGPING];
const KEY = { id: 'test', secret: 'a secret of this test' };
const TABLES = [...eventTablesSql.up, ...divisionCopyTableSql.up];
const NO_MOVES: Copyable = {
  noun: DIVISION_LINEAGE,
  page: () => Promise.resolve({ rows: [], next: null }),
};

let grid: ScratchDatabase;
let reader: ScratchDatabase;
let feed: DatabaseFeed;
let relay: Relay;

beforeEach(async () => {
  // The owner's own table looks otherwise; what it tells of it is the same.
  grid = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], TABLES);
  reader = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], TABLES);
  feed = new DatabaseFeed({
    name: 'grid',
    sql: grid.sql,
    copyables: [copyableDivisions(grid.sql), NO_MOVES],
  });
  relay = new Relay({ transaction: grid.transaction, log: silentLog });
  await storeDivisions(
    grid.sql,
    EVERYWHERE.map((code) => divisionOf(code)),
  );
});
afterEach(() => Promise.all([grid.drop(), reader.drop()]));

describe.each(['in the same process', 'over HTTP'] as const)('following the divisions %s', (way) => {
  it('knows the served cities with their provinces, and what changes there', async () => {
    const { source, close } = await reachable(way);
    const consumer = follow(source, ['5301']);
    consumer.start();
    await consumer.waitFor('0');
    const atFirst = await known();

    await tell(divisionOf(XISHAN, { version: 2, name: '新西山区' }));
    await tell(divisionOf(CHANGPING, { version: 2, name: '新昌平区' }));
    await consumer.waitFor(await feed.head());

    expect([...atFirst.keys()]).toEqual([YUNNAN, KUNMING, XISHAN, MAJIE]);
    expect([...(await known()).keys()]).toEqual([...atFirst.keys()]);
    expect((await known()).get(XISHAN)).toEqual(divisionOf(XISHAN, { version: 2, name: '新西山区' }));
    await consumer.stop();
    await close();
  });

  it('reads an imported edition from the one event that names it', async () => {
    const { source, close } = await reachable(way);
    const consumer = follow(source, []);
    consumer.start();
    await consumer.waitFor('0');

    await grid.transaction(async (sql) => {
      const edition = EVERYWHERE.map((code) => divisionOf(code, { version: 2, fullName: `2024年版${code}` }));
      await storeDivisions(sql, edition);
      await appendEvents(sql, [divisionEditionImported('2024', 1)]);
    });
    await relay.drain();
    await consumer.waitFor(await feed.head());

    const names = [...(await known()).values()].map(({ fullName }) => fullName);
    expect(names).toEqual([...EVERYWHERE].sort().map((code) => `2024年版${code}`));
    expect(await feed.head()).toBe('1');
    await consumer.stop();
    await close();
  });
});

describe('serving another city', () => {
  it('copies it at the next start', async () => {
    const first = follow(feed, ['5301']);
    first.start();
    await first.waitFor('0');
    await first.stop();
    await tell(divisionOf(CHANGPING, { version: 2 }));

    const second = follow(feed, ['5301', '1101']);
    second.start();
    await second.waitFor(await feed.head());
    await second.stop();

    expect((await known()).get(CHANGPING)?.version).toBe(2);
    expect((await known()).has(QUJING)).toBe(false);
  });
});

const follow = (source: FeedSource, cities: readonly string[]) =>
  followDivisions({
    source,
    cities,
    transaction: reader.transaction,
    log: silentLog,
    pollMs: 5,
    pageSize: 2,
  });

async function tell(division: DivisionRow): Promise<void> {
  await grid.transaction(async (sql) => {
    await storeDivisions(sql, [division]);
    await appendEvents(sql, [divisionChanged(division)]);
  });
  await relay.drain();
}

async function known(): Promise<ReadonlyMap<string, DivisionRow>> {
  const found = await new DivisionCopyDirectory(reader.sql).findByCodes([...EVERYWHERE].sort());
  return new Map(found.flatMap((division) => (division ? [[division.code, division]] : [])));
}

const copyableDivisions = (sql: Sql): Copyable => ({
  noun: 'Division',
  page: async ({ after, limit, parameters }) => {
    const cities = parameters['cities'] ?? [];
    const codes = (await sql.query(PAGE, [after ?? '', cities, limit])) as { code: string }[];
    const rows = await new DivisionCopyDirectory(sql).findByCodes(codes.map(({ code }) => code));
    return { rows, next: rows.length < limit ? null : (codes.at(-1)?.code ?? null) };
  },
});

const PAGE = `
  SELECT code FROM division_copy WHERE code > $1 AND (cardinality($2::text[]) = 0 OR city_code = ANY ($2::text[]))
  ORDER BY code LIMIT $3`;

async function reachable(
  way: 'in the same process' | 'over HTTP',
): Promise<{ source: FeedSource; close: () => Promise<void> }> {
  if (way === 'in the same process') return { source: feed, close: () => Promise.resolve() };
  const app = fastify();
  await app.register(feedRoutes, { feed, opener: new EnvelopeOpener([KEY]) });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const source = new HttpFeedSource({ name: 'grid', url, reader: 'volunteers', key: KEY });
  return {
    source,
    close: async () => {
      await source.close();
      await app.close();
    },
  };
}
