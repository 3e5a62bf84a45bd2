import { applyThingEvents, changeAllThings, copiedThings, removeThing, thingsIn } from '../testing/thing.js';
import { TwoServices } from '../testing/two-services.js';
import { type FeedSource } from './feed-source.js';

let services: TwoServices;

beforeAll(async () => {
  services = await TwoServices.create(process.env['GOVERNANCE_TEST_POSTGRES']);
});
afterEach(() => services.reset());
afterAll(() => services.drop());

describe('keeping a copy of what another subgraph owns', () => {
  it('copies what is there, in pages, before it follows what changes', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await services.change(id, 'before');
    const consumer = services.follow({ pageSize: 2 });
    await consumer.waitFor('5');

    await services.change('b', 'after');
    await services.owner.transaction((sql) => removeThing(sql, 'c'));
    await consumer.waitFor(await services.told());

    expect(await services.copied()).toEqual(await services.owned());
    expect((await services.copied()).map(({ id, value }) => [id, value])).toEqual([
      ['a', 'before'],
      ['b', 'after'],
      ['d', 'before'],
      ['e', 'before'],
    ]);
  });

  it('has rows of which no event ever told', async () => {
    await services.owner.sql.query(`INSERT INTO thing (id, version, value) VALUES ('a', 4, 'of old')`);
    const consumer = services.follow();

    await consumer.waitFor('0');

    expect(await services.copied()).toEqual(await services.owned());
  });

  it('does not go back when the feed repeats what the copy already held', async () => {
    await services.change('a', 'first');
    await services.change('a', 'second');
    const behindTheRows: FeedSource = {
      name: services.feed.name,
      head: () => services.feed.head(),
      read: (...wanted) => services.feed.read(...wanted),
      copy: async (...wanted) => ({ ...(await services.feed.copy(...wanted)), position: '0' }),
    };
    const seen: number[] = [];
    const consumer = services.follow({
      source: behindTheRows,
      handlers: {
        Thing: async (sql, events) => {
          await applyThingEvents(sql, events);
          for (const { version } of await thingsIn(sql, 'thing_copy')) seen.push(version);
        },
      },
    });

    await consumer.waitFor(await services.told());

    expect(seen).toEqual([2]);
  });

  it('reads everything again after one event that tells of a change in bulk', async () => {
    for (const id of ['a', 'b', 'c']) await services.change(id, 'before');
    const consumer = services.follow({ pageSize: 2 });
    await consumer.waitFor(await services.told());

    await services.owner.transaction((sql) => changeAllThings(sql, 7));
    await consumer.waitFor(await services.told());

    expect((await services.copied()).map(({ value }) => value)).toEqual([
      'edition 7',
      'edition 7',
      'edition 7',
    ]);
    expect(await services.copied()).toEqual(await services.owned());
  });

  it('copies again when it is started with a wider choice', async () => {
    for (const id of ['a', 'b']) await services.change(id, 'there');
    const narrow = services.follow({ copies: [{ ...copiedThings, parameters: { ids: ['a'] } }] });
    await narrow.waitFor(await services.told());
    await narrow.stop();
    const before = await services.copied();

    const wide = services.follow({ copies: [{ ...copiedThings, parameters: { ids: ['a', 'b'] } }] });
    await wide.waitFor(await services.told());

    expect(before.map(({ id }) => id)).toEqual(['a']);
    expect((await services.copied()).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('does not copy again after a restart', async () => {
    await services.change('a', 'there');
    const first = services.follow();
    await first.waitFor(await services.told());
    await first.stop();
    let copies = 0;
    const counting: FeedSource = {
      name: services.feed.name,
      head: () => services.feed.head(),
      read: (...wanted) => services.feed.read(...wanted),
      copy: (...wanted) => {
        copies += 1;
        return services.feed.copy(...wanted);
      },
    };

    const second = services.follow({ source: counting });
    await services.change('b', 'new');
    await second.waitFor(await services.told());

    expect(copies).toBe(0);
    expect(await services.copied()).toEqual(await services.owned());
  });
});
