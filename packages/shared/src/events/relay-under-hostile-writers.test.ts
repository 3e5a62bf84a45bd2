import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { silentLog } from '../testing/silent-log.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import { changeThing, forgetThings, thingsIn, thingTables } from '../testing/thing.js';
import { DatabaseFeed } from './database-feed.js';
import { type FeedEvent } from './event.js';
import { Relay } from './relay.js';

/** One transaction: what it changes in this order, how long it then holds its locks each time, how it ends. */
interface Writer {
  readonly startsAfterMs: number;
  readonly changes: readonly { readonly thing: string; readonly thenHoldsMs: number }[];
  readonly ending: 'commit' | 'rollback';
}

interface Plan {
  readonly writers: readonly Writer[];
  /** When all open transactions, those of the relays too, lose their connections. */
  readonly crashesAtMs: readonly number[];
}

const writers = fc.array(
  fc.record<Writer>({
    startsAfterMs: fc.nat(60),
    changes: fc.array(
      fc.record({ thing: fc.constantFrom('a', 'b', 'c', 'd', 'e'), thenHoldsMs: fc.nat(12) }),
      { minLength: 1, maxLength: 5 },
    ),
    ending: fc.constantFrom('commit', 'commit', 'commit', 'rollback'),
  }),
  { minLength: 8, maxLength: 40 },
);
const plans = fc.record<Plan>({ writers, crashesAtMs: fc.array(fc.nat(120), { maxLength: 3 }) });

let database: ScratchDatabase;

beforeAll(async () => {
  const statements = [...thingTables, QUICK_DEADLOCKS];
  database = await scratchDatabase(process.env['GOVERNANCE_TEST_POSTGRES'], statements);
});
afterAll(() => database.drop());

describe('the feed under hostile writers', () => {
  it('tells every acknowledged write once and in order, whoever crashes, waits or rolls back', async () => {
    await fc.assert(fc.asyncProperty(plans, playOut), { numRuns: 15, endOnFailure: true });
  }, 60_000);
});

async function playOut(plan: Plan): Promise<void> {
  await forgetThings(database.sql);
  const bystander = await database.openTransaction();
  await changeThing(bystander.sql, 'bystander', 'has the first place of the outbox, and keeps it');
  const relays = [1, 2].map(
    () => new Relay({ transaction: database.transaction, log: silentLog, pollMs: 3 }),
  );
  const feed = new DatabaseFeed({ name: 'things', sql: database.sql });
  const reader = startReader(feed);
  for (const relay of relays) relay.start();

  const crashes = plan.crashesAtMs.map((at) => pause(at).then(() => database.killTransactions()));
  const outcomes = await Promise.all(plan.writers.map((writer, index) => write(writer, index)));
  await Promise.all(crashes);
  await drain(relays[0]);
  const whileOpen = await reader.upTo(await feed.head());
  await bystander.commit();
  for (const relay of relays) await relay.stop();
  await drain(relays[1]);
  const told = await reader.upTo(await feed.head());
  await reader.stop();

  expectOutcomesIn(whileOpen, outcomes);
  expect(told.map(({ position }) => position)).toEqual(told.map((_, index) => String(index + 1)));
  expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  for (const thing of await thingsIn(database.sql, 'thing')) {
    const versions = told.filter(({ entityId }) => entityId === thing.id).map(({ version }) => version);
    expect(versions).toEqual(Array.from({ length: thing.version }, (_, index) => index + 1));
  }
}

/** As the relay's own loop does: a connection that a crash took is found out by using it, and the next one serves. */
async function drain(relay: Relay | undefined, attempts = 5): Promise<void> {
  try {
    await relay?.drain();
  } catch (error) {
    if (attempts === 1 || !String(error).includes('Connection terminated')) throw error;
    await drain(relay, attempts - 1);
  }
}

interface Outcome {
  readonly values: readonly string[];
  /** Unknown: the connection was lost, perhaps after the commit had arrived. */
  readonly ending: 'acknowledged' | 'rolled back' | 'unknown';
}

async function write(writer: Writer, index: number): Promise<Outcome> {
  const values = writer.changes.map((_, change) => `${String(index)}.${String(change)}`);
  await pause(writer.startsAfterMs);
  try {
    await database.transaction(async (sql) => {
      for (const [change, { thing, thenHoldsMs }] of writer.changes.entries()) {
        await changeThing(sql, thing, values[change] ?? '');
        await pause(thenHoldsMs);
      }
      if (writer.ending === 'rollback') throw new SecondThoughts();
    });
    return { values, ending: 'acknowledged' };
  } catch (error) {
    return { values, ending: error instanceof SecondThoughts ? 'rolled back' : 'unknown' };
  }
}

class SecondThoughts extends Error {}

function expectOutcomesIn(told: readonly FeedEvent[], outcomes: readonly Outcome[]): void {
  const valuesTold = new Set(told.map(({ payload }) => payload['value']));
  for (const { values, ending } of outcomes) {
    const count = values.filter((value) => valuesTold.has(value)).length;
    if (ending === 'acknowledged') expect(count).toBe(values.length);
    if (ending === 'rolled back') expect(count).toBe(0);
    if (ending === 'unknown') expect([0, values.length]).toContain(count);
  }
}

/** Reads while the writers write, as others do: by position alone. */
function startReader(feed: DatabaseFeed) {
  const told: FeedEvent[] = [];
  const state = { stopped: false };
  let cursor = '0';
  const readOn = async (): Promise<void> => {
    const page = await feed.read(cursor, 7);
    told.push(...page.events);
    cursor = page.next;
  };
  const reading = (async () => {
    while (!state.stopped) {
      await readOn().catch(() => undefined); // a crash may hit the reader too; it reads on from where it was
      await pause(2);
    }
  })();
  return {
    upTo: async (position: string): Promise<readonly FeedEvent[]> => {
      while (BigInt(cursor) < BigInt(position)) await pause(2);
      return [...told];
    },
    stop: () => {
      state.stopped = true;
      return reading;
    },
  };
}

const QUICK_DEADLOCKS = `
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''20ms''', current_database()); END $$`;
