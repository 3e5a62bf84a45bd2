import { rebuildStatistics } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { REQUEST_FACTS } from '../database/statistics.js';
import { askRequestStats, division } from '../testing/ask-request-stats.js';
import { ToldGridFeed } from '../testing/feeds.js';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, GRID, NEIGHBOUR_GRID, STREET, WATER } from '../testing/places.js';
import { create, LIN, moved, OFFICER, received, soundInput, walk } from '../testing/requests.js';
import { auditor, machine, resident } from '../testing/viewers.js';

const POINT = { longitude: 102.70512, latitude: 25.00567 };
const feed = new ToldGridFeed();
let test: TestService;
beforeAll(async () => {
  test = await openCity({ grid: feed });
  test.service.start();
});
afterAll(() => test.stop());

const SHOW = `query ($id: ID!) { serviceRequest(id: $id) { version status division { code } grid { id }
  point { longitude latitude coordinateSystem exact }
  timeline { from to action reason actor { role displayName } } } }`;
const shown = async (id: string, viewer = OFFICER) =>
  (await test.ask(viewer, SHOW, { id })).data.serviceRequest;

const receivedIn = async (...codes: readonly string[]): Promise<readonly number[]> => {
  const { data } = await askRequestStats(test, codes.map(division), { fields: 'received' });
  return (data as readonly { received: number }[]).map(({ received: count }) => count);
};

describe('a request with a point and no grid', () => {
  it('is accepted, and takes over the grid that the point lies in as an entry of its timeline, once', async () => {
    const { id } = await received(test, { divisionCode: STREET, point: POINT });
    expect(await shown(id)).toMatchObject({ grid: null, division: { code: STREET }, version: 1 });
    expect(await receivedIn(STREET, COMMUNITY)).toEqual([1, 0]);

    feed.answer(id, { gridId: GRID.id, gridCode: GRID.code });
    await feed.followedBy(test);
    feed.answer(id, { gridId: NEIGHBOUR_GRID.id, gridCode: NEIGHBOUR_GRID.code });
    await feed.followedBy(test);

    const request = await shown(id);
    expect(request).toMatchObject({
      ...{ version: 2, status: 'RECEIVED', grid: { id: GRID.id }, division: { code: COMMUNITY } },
    });
    expect(request.timeline).toHaveLength(2);
    expect(request.timeline[1]).toEqual({
      ...{ from: 'RECEIVED', to: 'RECEIVED', action: 'GRID_LOCATED', reason: `位于网格 ${GRID.code}` },
      actor: { role: 'SYSTEM', displayName: '网格定位' },
    });
    expect(await receivedIn(STREET, COMMUNITY)).toEqual([1, 1]);
    await test.owner.transaction((manager) => rebuildStatistics(manager, REQUEST_FACTS));
    expect(await receivedIn(STREET, COMMUNITY)).toEqual([1, 1]);
  });

  it('asks for its grid by an event after that of its receipt, with the point and nothing of its words', async () => {
    const { id } = await received(test, { point: POINT, title: '我家漏水' });
    const placed = await received(test, { point: POINT, gridCode: GRID.code });
    const pointless = await received(test);

    const events = await eventsOf(test, id);
    expect(events.map(({ type }) => type)).toEqual(['ServiceRequestReceived', 'RequestReceived']);
    expect(events[1]).toMatchObject({
      ...{ entity: 'ServiceRequest', version: 1 },
      payload: { id, divisionCode: COMMUNITY, ...POINT, gridCode: null },
    });
    expect(JSON.stringify(events)).not.toMatch(/漏水/);
    for (const other of [placed, pointless])
      expect((await eventsOf(test, other.id)).map(({ type }) => type)).toEqual(['ServiceRequestReceived']);
  });

  it('stays without a grid when its point lies in none, and keeps its place once somebody works on it', async () => {
    const [outside, elsewhere] = [
      await received(test, { point: POINT }),
      await received(test, { point: POINT }),
    ];
    const late = await received(test, { divisionCode: STREET, point: POINT });
    await walk(test, late, [['DISPATCH', OFFICER, { departmentId: WATER }]]);

    feed.answer(outside.id, { reason: 'NOT_COVERED' });
    feed.answer(elsewhere.id, { reason: 'OTHER_PLACE' });
    feed.answer(late.id, { gridId: GRID.id, gridCode: GRID.code });
    feed.answer(outside.id, { reason: 'NOT_COVERED' });
    await feed.followedBy(test);

    const [none, other, placed] = [await shown(outside.id), await shown(elsewhere.id), await shown(late.id)];
    expect(none).toMatchObject({ version: 2, grid: null });
    expect(none.timeline[1]).toMatchObject({ action: 'GRID_NOT_FOUND', reason: '所报位置不在任何网格内' });
    expect(other.timeline[1]).toMatchObject({ reason: '所报位置在所选地方以外的网格内' });
    expect(placed).toMatchObject({ status: 'DISPATCHED', grid: { id: GRID.id }, division: { code: STREET } });
  });

  it('shows its point exactly to those who handle it and to its reporter, and to others within a kilometre', async () => {
    const { id } = await received(test, { point: POINT });

    const exact = { ...POINT, coordinateSystem: 'WGS84', exact: true };
    expect((await shown(id)).point).toEqual(exact);
    expect((await shown(id, LIN)).point).toEqual(exact);
    expect((await shown(id, auditor(STREET))).point).toEqual({
      ...{ longitude: 102.71, latitude: 25.01, coordinateSystem: 'WGS84', exact: false },
    });
  });

  it.each([
    [
      'off the earth',
      { longitude: 181, latitude: 91 },
      ['point.longitude', 'point.latitude'],
      'INVALID_INPUT',
    ],
    [
      'of a Chinese map',
      { ...POINT, coordinateSystem: 'GCJ-02' },
      ['point.coordinateSystem'],
      'COORDINATE_SYSTEM_UNSUPPORTED',
    ],
  ])('is refused when the point is %s', async (_, point, fields, code) => {
    const { request, userErrors } = await create(test, soundInput({ point }), LIN);

    expect(request).toBeNull();
    expect(userErrors).toMatchObject(fields.map((field) => ({ field, code })));
  });
});

describe('an emergency button', () => {
  it('that sends again is answered with the request that it made, also when it sends twice at once', async () => {
    const city = machine(CITY);
    const tap = () =>
      create(
        test,
        soundInput({ channel: 'ONE_TAP', externalRef: { system: 'button', id: 'B-1' }, point: POINT }),
        city,
      );

    const both = await Promise.all([tap(), tap()]);
    const again = moved(await tap());

    expect(both.map((outcome) => moved(outcome).id)).toEqual([again.id, again.id]);
  });

  it('does not give away the request of somebody else', async () => {
    const tap = (viewer = LIN) =>
      create(test, soundInput({ channel: 'ONE_TAP', externalRef: { system: 'button', id: 'B-2' } }), viewer);
    moved(await tap());

    const { request, userErrors } = await tap(resident('somebody-else'));

    expect(request).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'externalRef' }]);
  });
});
