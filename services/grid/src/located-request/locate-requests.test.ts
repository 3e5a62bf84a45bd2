import { newEntityId } from '@governance/shared';
import { gridDatabase } from '../database/database';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { openGridService } from '../service';
import { COMMUNITY, NEIGHBOUR, REDRAW, seen, SPLIT } from '../testing/adjusted-city';
import { boxed } from '../testing/boundaries';
import { RequestFeed } from '../testing/request-feed';
import { fillPlaces } from '../testing/fill-places';
import { Seed } from '../testing/seed';

const OFFICER = viewer('STREET_OFFICER', { places: ['530112003000'] });

describe('a request with a point and no grid', () => {
  const feed = new RequestFeed();
  let test: TestService;
  let grid: string;
  let code: string;

  beforeAll(async () => {
    test = await openTestService(gridDatabase, openGridService, { feeds: { 'service-requests': feed } });
    await fillPlaces(test.owner);
    await test.owner.query(`INSERT INTO grid_sequence VALUES ('5301', '${COMMUNITY}', 900)`);
    grid = await new Seed(test.owner).grid(COMMUNITY);
    const boundary = { geometry: boxed(102.7, 25, 102.71, 25.01), coordinateSystem: 'WGS84' };
    const { data } = await test.ask(OFFICER, REDRAW, {
      input: { boundaries: [{ ...seen(grid), boundary }], reason: '首次绘制', idempotencyKey: 'draw' },
    });
    code = (data as { redrawGrids: { grids: { code: string }[] } }).redrawGrids.grids[0]?.code ?? '';
    test.service.start();
  });
  afterAll(() => test.stop());

  /** What this service answers, once it has read all that it was told. */
  const answers = async (): Promise<readonly { type: string; entity_id: string; payload: object }[]> => {
    await feed.followedBy(test);
    return test.owner.query(
      `SELECT type, entity_id, payload FROM (SELECT type, entity_id, payload, entity, occurred_at FROM outbox
       UNION ALL SELECT type, entity_id, payload, entity, occurred_at FROM feed) told
       WHERE entity = 'LocatedRequest' ORDER BY occurred_at, entity_id`,
    );
  };

  it('is told its grid once, or that it lies in none, or in one of another place', async () => {
    const [inside, outside, elsewhere, placed, unknown] = Array.from({ length: 5 }, () =>
      newEntityId(COMMUNITY),
    );
    if (!inside || !outside || !elsewhere || !placed || !unknown) throw new Error('no ids');
    const point = { longitude: 102.705, latitude: 25.005, gridCode: null };
    feed.tell(inside, { ...point, divisionCode: '530112003000' });
    feed.tell(outside, { ...point, divisionCode: COMMUNITY, longitude: 103 });
    feed.tell(elsewhere, { ...point, divisionCode: NEIGHBOUR });
    feed.tell(placed, { ...point, divisionCode: COMMUNITY, gridCode: code });
    feed.tell(unknown, { divisionCode: COMMUNITY, gridCode: null });
    feed.tell(unknown, { ...point, divisionCode: COMMUNITY }, { type: 'ServiceRequestRehomed' });
    await answers();
    feed.tell(inside, { ...point, divisionCode: COMMUNITY, longitude: 103 });

    expect(await answers()).toEqual([
      {
        type: 'GridLocated',
        entity_id: inside,
        payload: { requestId: inside, gridId: grid, gridCode: code },
      },
      { type: 'NoGrid', entity_id: outside, payload: { requestId: outside, reason: 'NOT_COVERED' } },
      { type: 'NoGrid', entity_id: elsewhere, payload: { requestId: elsewhere, reason: 'OTHER_PLACE' } },
    ]);
  });

  it('is placed by what the grids are when it is read, in the part that a split made of its grid', async () => {
    const [before, after, repeated] = [
      newEntityId(COMMUNITY),
      newEntityId(COMMUNITY),
      newEntityId(COMMUNITY),
    ];
    const west = { longitude: 102.702, latitude: 25.005, gridCode: null, divisionCode: COMMUNITY };
    feed.tell(before, west);
    await feed.followedBy(test);
    const halves = [boxed(102.7, 25, 102.705, 25.01), boxed(102.705, 25, 102.71, 25.01)];
    const { data } = await test.ask(OFFICER, SPLIT, {
      input: {
        grid: seen(grid, 2),
        parts: halves.map((geometry, index) => ({
          ...{ name: `分${String(index)}`, boundary: { geometry, coordinateSystem: 'WGS84' } },
        })),
        ...{ reason: '居民增多', idempotencyKey: 'split' },
      },
    });
    const [left] = (data as { splitGrid: { grids: { id: string; code: string }[] } }).splitGrid.grids;
    feed.tell(after, west);
    feed.tell(before, west);
    // A whole page of the same request: asked often, answered once.
    for (let time = 0; time < 50; time += 1) feed.tell(repeated, { ...west, longitude: 102.705 });

    const told = (await answers()).filter(({ entity_id }) => [before, after, repeated].includes(entity_id));
    expect(told.map(({ entity_id, payload }) => [entity_id, payload])).toEqual([
      [before, { requestId: before, gridId: grid, gridCode: code }],
      [after, { requestId: after, gridId: left?.id, gridCode: left?.code }],
      // On the edge that both parts share: the lower code, always.
      [repeated, { requestId: repeated, gridId: left?.id, gridCode: left?.code }],
    ]);
  });

  it('of which nonsense is told is passed over, and those behind it are placed', async () => {
    const [sound, foreign] = [newEntityId(COMMUNITY), newEntityId(COMMUNITY)];
    const point = { longitude: 102.702, latitude: 25.005, gridCode: null, divisionCode: COMMUNITY };
    for (const nonsense of [
      { ...point, longitude: '102' },
      { ...point, latitude: null },
      { ...point, divisionCode: '5301' },
      { ...point, gridCode: 5 },
      {},
    ])
      feed.tell(newEntityId(COMMUNITY), nonsense);
    const [before] = await test.owner.query('SELECT count(*)::integer AS n FROM located_request');
    feed.tell(sound, point);
    feed.tell(foreign, { ...point, longitude: 1e9, latitude: -1e9 });

    const told = (await answers()).filter(({ entity_id }) => [sound, foreign].includes(entity_id));
    expect(told.map(({ entity_id, type }) => [entity_id, type])).toEqual([
      [sound, 'GridLocated'],
      [foreign, 'NoGrid'],
    ]);
    const [after] = await test.owner.query('SELECT count(*)::integer AS n FROM located_request');
    expect(after.n - before.n).toBe(2);
  });
});
