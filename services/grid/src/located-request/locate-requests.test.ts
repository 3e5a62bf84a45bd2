import { type FeedEvent, type FeedSource, newEntityId } from '@governance/shared';
import { gridDatabase } from '../database/database';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { openGridService } from '../service';
import { COMMUNITY, NEIGHBOUR, REDRAW, seen } from '../testing/adjusted-city';
import { boxed } from '../testing/boundaries';
import { fillPlaces } from '../testing/fill-places';
import { Seed } from '../testing/seed';

/** The service-requests subgraph as this service hears of it. */
class RequestFeed implements FeedSource {
  readonly name = 'service-requests';
  private readonly events: FeedEvent[] = [];

  head = async () => String(this.events.length);
  read = async (after: string) => ({
    events: this.events.slice(Number(after)),
    next: String(this.events.length),
    head: String(this.events.length),
  });
  copy = (): never => {
    throw new Error('nothing of service-requests is copied');
  };

  tell(entityId: string, payload: object, type = 'RequestReceived'): void {
    this.events.push({
      ...{ position: String(this.events.length + 1), id: newEntityId(COMMUNITY).slice(5), type },
      ...{ entity: 'ServiceRequest', entityId, cityCode: '5301', divisionCode: COMMUNITY, version: 1 },
      ...{ occurredAt: new Date(), deleted: false, payload: { id: entityId, ...payload } },
    });
  }
}

describe('a request with a point and no grid', () => {
  const feed = new RequestFeed();
  let test: TestService;
  let grid: string;
  let code: string;

  beforeAll(async () => {
    test = await openTestService(gridDatabase, openGridService, { feeds: { 'service-requests': feed } });
    await fillPlaces(test.owner);
    grid = await new Seed(test.owner).grid(COMMUNITY);
    const boundary = { geometry: boxed(102.7, 25, 102.71, 25.01), coordinateSystem: 'WGS84' };
    const { data } = await test.ask(viewer('STREET_OFFICER', { places: ['530112003000'] }), REDRAW, {
      input: { boundaries: [{ ...seen(grid), boundary }], reason: '首次绘制', idempotencyKey: 'draw' },
    });
    code = (data as { redrawGrids: { grids: { code: string }[] } }).redrawGrids.grids[0]?.code ?? '';
    test.service.start();
  });
  afterAll(() => test.stop());

  /** What this service answers, once it has read all that it was told. */
  const answers = async (): Promise<readonly { type: string; entity_id: string; payload: object }[]> => {
    const wanted = await feed.head();
    for (;;) {
      const { details } = await test.service.readiness();
      const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
      if (follows.every(({ position }) => position === wanted)) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
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
    feed.tell(unknown, { ...point, divisionCode: COMMUNITY }, 'ServiceRequestRehomed');
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
});
