import { setTimeout as pause } from 'node:timers/promises';
import { applyThingEvents, changeAllThings, thingsIn } from '../testing/thing.js';
import { TwoServices } from '../testing/two-services.js';

let services: TwoServices;

beforeAll(async () => {
  services = await TwoServices.create(process.env['GOVERNANCE_TEST_POSTGRES']);
});
afterEach(() => services.reset());
afterAll(() => services.drop());

describe('following another subgraph', () => {
  it('hands over the events of several nouns in the order in which they happened', async () => {
    await services.change('a', 'one');
    await services.owner.transaction((sql) => changeAllThings(sql, 1));
    await services.change('b', 'two');
    await services.change('c', 'three');
    const runs: string[][] = [];
    const note = async (_sql: unknown, events: readonly { readonly entityId: string }[]) =>
      void runs.push(events.map(({ entityId }) => entityId));

    const consumer = services.follow({ handlers: { Thing: note, ThingEdition: note }, copies: [] });
    await consumer.waitFor(await services.told());

    expect(runs).toEqual([['a'], ['1'], ['b', 'c']]);
  });

  it('keeps neither rows nor place of a page that fails half-way', async () => {
    await services.change('a', 'one');
    let attempts = 0;
    const consumer = services.follow({
      copies: [],
      handlers: {
        Thing: async (sql, events) => {
          await applyThingEvents(sql, events);
          attempts += 1;
          const inside = await thingsIn(sql, 'thing_copy');
          if (attempts === 1) throw new Error(`after ${String(inside.length)} row`);
          expect(await services.copied()).toEqual([]); // as others see it: the first attempt left nothing
        },
      },
    });

    await consumer.waitFor(await services.told());

    expect(attempts).toBe(2);
    expect(await services.copied()).toEqual(await services.owned());
  });

  it('waits for a source that is down, and says how it stands', async () => {
    await services.change('a', 'one');
    let isDown = true;
    const gone = () => Promise.reject(new Error('connection refused'));
    const consumer = services.follow({
      source: {
        name: services.feed.name,
        head: () => (isDown ? gone() : services.feed.head()),
        read: (...wanted) => (isDown ? gone() : services.feed.read(...wanted)),
        copy: (...wanted) => (isDown ? gone() : services.feed.copy(...wanted)),
      },
    });
    const reached = consumer.waitFor(await services.told());
    const whileDown = consumer.lag();

    isDown = false;
    await reached;

    expect(whileDown).toEqual({
      position: null,
      head: null,
      behind: null,
      lastSuccessAt: null,
      filled: false,
    });
    expect(consumer.lag()).toEqual({
      position: '1',
      head: '1',
      behind: 0,
      lastSuccessAt: expect.any(Date) as Date,
      filled: true,
    });
  });

  it('knows after a restart what it has, though the source is down', async () => {
    await services.change('a', 'one');
    const first = services.follow();
    await first.waitFor(await services.told());
    await first.stop();
    const gone = () => Promise.reject(new Error('connection refused'));

    const second = services.follow({ source: { name: 'things', head: gone, read: gone, copy: gone } });
    while (second.lag().position === null) await pause(2);

    expect(second.lag()).toEqual({
      position: '1',
      head: null,
      behind: null,
      lastSuccessAt: null,
      filled: true,
    });
  });

  it('says so when the feed ends before the place it had reached', async () => {
    await services.change('a', 'one');
    const first = services.follow();
    await first.waitFor(await services.told());
    await first.stop();
    await services.owner.sql.query('UPDATE feed_head SET position = 0');
    const warnings: unknown[] = [];

    const second = services.follow({
      log: { info: () => undefined, warn: (details) => void warnings.push(details) },
    });
    while (warnings.length === 0) await pause(2);

    expect(warnings).toMatchObject([
      { err: { message: expect.stringContaining('was reset or restored') as string } },
    ]);
    expect(second.lag().lastSuccessAt).toBeNull();
  });

  it('lets go of whoever waits when it is stopped', async () => {
    const consumer = services.follow();
    const waiting = expect(consumer.waitFor('1000')).rejects.toThrow('was stopped');

    await consumer.stop();

    await waiting;
  });
});
