import { type FeedConsumer, newEntityId } from '@governance/shared';
import { silentLog, type TestService } from '@governance/shared/testing';
import { openCity, PLACES } from '../testing/open-city.js';
import { QuarterFeed } from '../testing/quarter-feed.js';
import { followQuarters } from './persistence/follow-quarters.js';

describe('the copy of the residential quarters', () => {
  let city: TestService;
  let consumer: FeedConsumer;
  const feed = new QuarterFeed();
  const copied = {
    ...{ id: newEntityId(PLACES.neighbour), cityCode: '5301', divisionCode: PLACES.neighbour, version: 3 },
    ...{ name: '老小区', kind: 'OLD_ESTATE', households: 3, validFrom: '2019-12-31T16:00:00Z' },
  };
  const known = () =>
    city.owner.query<object[]>(
      'SELECT id, division_code AS place, name, version FROM quarter_copy ORDER BY id',
    );
  const counted = () =>
    city.owner.query<object[]>(
      `SELECT scope, day::text, sum(amount)::int AS amount FROM stat_delta WHERE measure = 'quarter'
       GROUP BY scope, day ORDER BY scope, day`,
    );

  beforeAll(async () => {
    city = await openCity();
    feed.rows.push(copied);
    consumer = followQuarters({
      source: feed,
      transaction: (work) => city.owner.transaction(work),
      log: silentLog,
      cities: ['5301'],
    });
    consumer.start();
  });
  afterAll(async () => {
    await consumer.stop();
    await city.stop();
  });

  it('holds what was there before and learns of what comes, and counts each from its first day', async () => {
    const id = feed.tell(PLACES.community, { name: '新小区', validFrom: '2024-05-31T20:00:00Z' });
    await consumer.waitFor(feed.last);

    expect(await known()).toEqual(
      expect.arrayContaining([
        { id: copied.id, place: PLACES.neighbour, name: '老小区', version: 3 },
        { id, place: PLACES.community, name: '新小区', version: 1 },
      ]),
    );
    expect(await counted()).toEqual([
      { scope: PLACES.community, day: '2024-06-01', amount: 1 },
      { scope: PLACES.neighbour, day: '2020-01-01', amount: 1 },
    ]);
  });

  it('takes a newer name, ignores what is not newer, and counts nothing twice', async () => {
    const before = await counted();
    feed.tell(PLACES.neighbour, { id: copied.id, version: 4, name: '新名字' });
    feed.tell(PLACES.neighbour, { id: copied.id, version: 2, name: '旧名字' });
    await consumer.waitFor(feed.last);

    expect(await known()).toContainEqual({
      ...{ id: copied.id, place: PLACES.neighbour, name: '新名字', version: 4 },
    });
    expect(await counted()).toEqual(before);
  });

  it('leaves out the cities that are not served', async () => {
    const id = feed.tell(PLACES.otherCommunity);
    await consumer.waitFor(feed.last);

    expect(JSON.stringify(await known())).not.toContain(id);
  });
});
