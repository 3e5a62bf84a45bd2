import { silentLog } from '../testing/silent-log.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { changeThing, forgetThings, thingTables } from '../testing/thing.js';
import { appendEvents } from './append-events.js';
import { DatabaseFeed } from './database-feed.js';
import { type NewEvent } from './event.js';
import { eventTablesSql } from './event-tables.js';
import { Relay } from './relay.js';

let database: ScratchDatabase;
let relay: Relay;
let feed: DatabaseFeed;

beforeAll(async () => {
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], thingTables);
  relay = new Relay({ transaction: database.transaction, log: silentLog, pollMs: 60_000 });
  feed = new DatabaseFeed({ name: 'things', sql: database.sql });
});
beforeEach(() => forgetThings(database.sql));
afterAll(() => database.drop());

describe('telling what changed', () => {
  it('hands on an event as it was written', async () => {
    const event: NewEvent = {
      type: 'BridgeBuilt',
      entity: 'Bridge',
      entityId: '5301-1',
      cityCode: '5301',
      divisionCode: '530112001000',
      version: 7,
      occurredAt: new Date('2025-03-01T08:00:00.123Z'),
      deleted: true,
      payload: { name: '"彩云桥"\\, {a}', spans: [1, 2], open: null },
    };

    await database.transaction((sql) => appendEvents(sql, [event]));
    await relay.drain();

    const { events } = await feed.read('0', 10);
    expect(events).toEqual([
      { ...event, position: '1', id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    ]);
  });

  it('keeps the order of events that one statement wrote', async () => {
    const events = Array.from({ length: 1200 }, (_, index) => eventOf(String(index)));

    await database.transaction((sql) => appendEvents(sql, events));
    await relay.drain();

    const first = await feed.read('0', 1000);
    const second = await feed.read(first.next, 1000);
    const told = [...first.events, ...second.events];
    expect(told.map(({ entityId }) => entityId)).toEqual(events.map(({ entityId }) => entityId));
    expect(told.map(({ position }) => position)).toEqual(events.map((_, index) => String(index + 1)));
  });

  it('never tells of a write that was rolled back', async () => {
    const write = database.transaction(async (sql) => {
      await changeThing(sql, 'a', 'never');
      throw new Error('second thoughts');
    });
    await expect(write).rejects.toThrow('second thoughts');
    await database.transaction((sql) => changeThing(sql, 'a', 'once'));

    await relay.drain();

    const { events } = await feed.read('0', 10);
    expect(events.map(({ payload }) => payload['value'])).toEqual(['once']);
  });

  it('moves at most 500 events in one transaction', async () => {
    await appendEvents(
      database.sql,
      Array.from({ length: 501 }, () => eventOf('a')),
    );

    const moved = [await relay.moveBatch(), await relay.moveBatch(), await relay.moveBatch()];

    expect(moved).toEqual([500, 1, 0]);
  });

  it('passes on what others commit while a transaction with an older event stays open', async () => {
    const [opened, mayEnd] = [gate(), gate()];
    const slow = database.transaction(async (sql) => {
      await changeThing(sql, 'slow', 'first to write');
      opened.open();
      await mayEnd.passed;
    });
    await opened.passed;
    await database.transaction((sql) => changeThing(sql, 'quick', 'first to commit'));

    await relay.drain();
    const meanwhile = await feed.read('0', 10);
    mayEnd.open();
    await slow;
    await relay.drain();
    const afterwards = await feed.read(meanwhile.next, 10);

    expect(meanwhile.events.map(({ entityId }) => entityId)).toEqual(['quick']);
    expect(afterwards.events.map(({ entityId }) => entityId)).toEqual(['slow']);
  });

  it('is woken rather than waiting for its next look', async () => {
    const moved = gate();
    const woken = new Relay({
      transaction: database.transaction,
      log: silentLog,
      pollMs: 60_000,
      onMoved: moved.open,
    });
    woken.start();
    await database.transaction((sql) => changeThing(sql, 'a', 'now'));

    woken.wake();
    await moved.passed;
    await woken.stop();

    expect(await feed.head()).toBe('1');
  });

  it('leaves nothing behind when its tables are taken away', async () => {
    const migrated = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], eventTablesSql.up);

    for (const statement of eventTablesSql.down) await migrated.sql.query(statement);

    const left = await migrated.sql.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    expect(left).toEqual([]);
    await migrated.drop();
  });
});

const eventOf = (entityId: string): NewEvent => ({
  type: 'ThingChanged',
  entity: 'Thing',
  entityId,
  cityCode: '5301',
  version: 1,
  payload: {},
});

function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return {
    passed,
    open: () => {
      open();
    },
  };
}
