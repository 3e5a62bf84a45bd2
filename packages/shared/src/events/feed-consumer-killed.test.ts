import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { type Sql } from '../database/sql.js';
import { silentLog } from '../testing/silent-log.js';
import { scratchDatabase, type ScratchDatabase } from '../testing/scratch-database.js';
import {
  applyThingEvents,
  changeAllThings,
  changeThing,
  copiedThings,
  copyableThings,
  forgetThings,
  removeThing,
  thingsIn,
  thingTables,
} from '../testing/thing.js';
import { DatabaseFeed } from './database-feed.js';
import { FeedConsumer } from './feed-consumer.js';
import { type FeedSource } from './feed-source.js';
import { Relay } from './relay.js';

/** What happens, one after the other, while consumers copy and follow. */
type Happening =
  | { readonly does: 'change' | 'remove'; readonly thing: string }
  | { readonly does: 'change all' | 'lose connections' | 'restart' | 'lose the source' };

interface Plan {
  readonly thingsAtFirst: number;
  readonly happenings: readonly Happening[];
  readonly pauseMs: number;
  readonly pageSize: number;
  readonly consumers: number;
}

const ids = fc.nat(11).map((index) => `thing ${String(index)}`);
const happenings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ does: fc.constant('change' as const), thing: ids }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('remove' as const), thing: ids }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('change all' as const) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom('lose connections' as const, 'restart' as const, 'lose the source' as const),
      }),
    },
  ),
  { minLength: 10, maxLength: 40 },
);
const plans = fc.record<Plan>({
  thingsAtFirst: fc.nat(12),
  happenings,
  pauseMs: fc.integer({ min: 1, max: 12 }),
  pageSize: fc.integer({ min: 1, max: 4 }),
  consumers: fc.integer({ min: 1, max: 2 }),
});

let owner: ScratchDatabase;
let reader: ScratchDatabase;

beforeAll(async () => {
  const server = process.env['GOVERNANCE_TEST_POSTGRES'];
  owner = await scratchDatabase(server, thingTables);
  reader = await scratchDatabase(server, [...thingTables, 'CREATE TABLE applied (event uuid)']);
});
afterAll(() => Promise.all([owner.drop(), reader.drop()]));

describe('a consumer that is killed anywhere', () => {
  it('ends with the state of the source, and has applied no event twice', async () => {
    await fc.assert(fc.asyncProperty(plans, playOut), { numRuns: 10, endOnFailure: true });
  }, 60_000);
});

async function playOut(plan: Plan): Promise<void> {
  await Promise.all([forgetThings(owner.sql), forgetThings(reader.sql)]);
  await reader.sql.query('TRUNCATE applied');
  for (let index = 0; index < plan.thingsAtFirst; index += 1)
    await owner.transaction((sql) => changeThing(sql, `thing ${String(index)}`, 'at first'));
  const relay = new Relay({ transaction: owner.transaction, log: silentLog, pollMs: 3 });
  const source = losableSource();
  const newConsumer = () => startConsumer(source, plan.pageSize);
  let consumers = Array.from({ length: plan.consumers }, newConsumer);
  const write = ownerWrites();
  relay.start();

  for (const [step, happening] of plan.happenings.entries()) {
    await pause(plan.pauseMs);
    if (happening.does === 'lose connections') await reader.killTransactions();
    else if (happening.does === 'lose the source') source.loseNextAnswers(2);
    else if (happening.does === 'restart') {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      consumers = consumers.map(newConsumer);
    } else await owner.transaction((sql) => write(sql, happening, step));
  }
  await relay.drain();
  const head = await source.head();
  await Promise.all(consumers.map((consumer) => consumer.waitFor(head)));
  await Promise.all([relay, ...consumers].map((loop) => loop.stop()));

  expect(await thingsIn(reader.sql, 'thing_copy')).toEqual(await thingsIn(owner.sql, 'thing'));
  expect(await reader.sql.query('SELECT event FROM applied GROUP BY event HAVING count(*) > 1')).toEqual([]);
  expect(consumers.map((consumer) => consumer.lag().behind)).toEqual(consumers.map(() => 0));
}

/** Writes as the happenings say. An id is not used again after its thing is gone: its place gets a new one. */
function ownerWrites() {
  const gone: string[] = [];
  return async (sql: Sql, happening: Happening, step: number): Promise<void> => {
    if (happening.does === 'change all') await changeAllThings(sql, step + 1);
    if (!('thing' in happening)) return;
    const { does, thing } = happening;
    const id = `${thing}${"'".repeat(gone.filter((each) => each === thing).length)}`;
    if (does === 'change') await changeThing(sql, id, `step ${String(step)}`);
    else gone.push(thing);
    if (does === 'remove') await removeThing(sql, id);
  };
}

/** Lingers before each commit, so that what happens meanwhile hits transactions that are half done. */
function startConsumer(source: FeedSource, pageSize: number): FeedConsumer {
  const consumer = new FeedConsumer({
    name: 'thing-copy',
    source,
    transaction: reader.transaction,
    log: silentLog,
    pollMs: 3,
    pageSize,
    handlers: {
      Thing: async (sql, events) => {
        for (const { id } of events) await sql.query('INSERT INTO applied (event) VALUES ($1)', [id]);
        await applyThingEvents(sql, events);
        await pause(3);
      },
    },
    copies: [
      {
        ...copiedThings,
        apply: async (sql, rows) => {
          await copiedThings.apply(sql, rows);
          await pause(3);
        },
      },
    ],
  });
  consumer.start();
  return consumer;
}

/** A source whose next answers can get lost on the way. */
function losableSource(): FeedSource & { loseNextAnswers(count: number): void } {
  const feed = new DatabaseFeed({ name: 'things', sql: owner.sql, copyables: [copyableThings(owner.sql)] });
  let lost = 0;
  const perhapsLost = <T>(answer: T): T => {
    if (lost === 0) return answer;
    lost -= 1;
    throw new Error('the connection was reset');
  };
  return {
    name: feed.name,
    loseNextAnswers: (count) => (lost = count),
    head: () => feed.head(),
    read: async (...wanted) => perhapsLost(await feed.read(...wanted)),
    copy: async (...wanted) => perhapsLost(await feed.copy(...wanted)),
  };
}
