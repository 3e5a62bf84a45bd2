import { newEntityId, rowsOf } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import sql from 'sql-template-tag';
import { EventFeed } from '../testing/event-feed.js';
import { eventsOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { CLOSED_GRID, COMMUNITY, FOREIGN, FOREIGN_GRID, GRID } from '../testing/places.js';
import { LIN, moved, move, OFFICER, WATER_OFFICER } from '../testing/requests.js';

const ALL = `{ serviceRequests(filter: { channel: GRID_EVENT }, first: 100) { nodes { id version title description kind status
  category { code } grid { id } division { code } sourceGridEvent { id }
  timeline { action to actor { role displayName } } } } }`;

interface TakenIn {
  readonly id: string;
  readonly version: number;
  readonly sourceGridEvent: { readonly id: string } | null;
  readonly category: { readonly code: string };
}

describe('an event in a grid that is to go on as a request', () => {
  const feed = new EventFeed();
  let test: TestService;
  const all = async (viewer = OFFICER): Promise<readonly TakenIn[]> => {
    await feed.followedBy(test);
    return (await test.ask(viewer, ALL)).data.serviceRequests.nodes;
  };
  const of = async (eventId: string): Promise<TakenIn | null> =>
    (await all()).find(({ sourceGridEvent }) => sourceGridEvent?.id === eventId) ?? null;
  const refusals = async (eventId: string): Promise<readonly { message: string; version: number }[]> => {
    await feed.followedBy(test);
    return rowsOf(
      test.owner,
      sql`SELECT payload ->> 'message' AS message, version FROM (
            SELECT type, entity_id, payload, version FROM outbox
            UNION ALL SELECT type, entity_id, payload, version FROM feed) told
          WHERE entity_id = ${eventId} AND type = 'GridEventRefused' ORDER BY version`,
    );
  };

  beforeAll(async () => {
    test = await openCity({ grid: feed });
    test.service.start();
  });
  afterAll(() => test.stop());

  it('becomes one in its grid, once, however often it asks, and both are told of', async () => {
    const event = newEntityId(COMMUNITY);
    feed.escalate(event, { description: '联系人138****8000' });
    feed.escalate(event, { title: '另一个标题' });
    feed.escalate(event, { title: '又一个标题' }, { version: 7 });
    feed.escalate(newEntityId(COMMUNITY), {}, { type: 'GridEventMoved' });

    expect(await all()).toEqual([
      {
        ...{
          id: expect.any(String) as string,
          version: 1,
          status: 'RECEIVED',
          kind: 'HELP',
          title: '井盖松动',
        },
        ...{ description: '联系人138****8000', category: { code: 'FACILITIES' }, grid: { id: GRID.id } },
        ...{ division: { code: COMMUNITY }, sourceGridEvent: { id: event } },
        timeline: [{ action: 'RECEIVE', to: 'RECEIVED', actor: { role: 'SYSTEM', displayName: '网格事件' } }],
      },
    ]);
    const request = await of(event);
    moved(
      await move(test, { id: request?.id, action: 'REJECT', expectedVersion: 1, reason: '重复' }, OFFICER),
    );
    expect((await eventsOf(test, request?.id ?? '')).map(({ payload }) => payload)).toMatchObject([
      { sourceGridEventId: event, status: 'RECEIVED', open: true },
      { sourceGridEventId: event, status: 'REJECTED', open: false },
    ]);
    expect(await all(LIN)).toEqual([]);
    expect(await all(WATER_OFFICER)).toEqual([]);
  });

  it('lies in its community alone when its grid was closed or never heard of', async () => {
    const [closed, unknown] = [newEntityId(COMMUNITY), newEntityId(COMMUNITY)];
    feed.escalate(closed, { gridId: CLOSED_GRID.id });
    feed.escalate(unknown, { gridId: FOREIGN_GRID.id });

    for (const event of [closed, unknown])
      expect(await of(event)).toMatchObject({ grid: null, division: { code: COMMUNITY } });
  });

  it('is sorted by what its city says, then by what the country says, and else under what nobody knows better', async () => {
    await test.owner.query(
      `INSERT INTO event_category_route VALUES ('5301', 'ORDER', 'BUILDING.STALLS'), ('1101', 'SAFETY', 'NOISE')`,
    );
    const events = ['ORDER', 'SAFETY', 'NEW_CODE'].map((categoryCode) => {
      const event = newEntityId(COMMUNITY);
      feed.escalate(event, { categoryCode });
      return event;
    });

    const codes = await Promise.all(events.map(async (event) => (await of(event))?.category.code));
    expect(codes).toEqual(['BUILDING.STALLS', 'SAFETY', 'OTHER']);
  });

  it('is refused when it breaks a rule, which is told with the reason, and lets those behind it through', async () => {
    await test.owner.query(`INSERT INTO event_category_route VALUES ('5301', 'GONE', 'NO.SUCH')`);
    const refused = [
      [{ categoryCode: 'GONE' }, '没有这个诉求类别'],
      [{ title: '身份证11010519491231002X' }, '请勿填写身份证号或银行卡号'],
      [{ title: '' }, '标题应为 1 到 100 个字'],
      [{ title: null }, '事件内容不完整'],
      [{ divisionCode: FOREIGN, gridId: FOREIGN_GRID.id }, '事件内容不完整'],
      [{ divisionCode: '530112009999' }, '未知的行政区划代码'],
    ] as const;
    const events = refused.map(([payload]) => {
      const event = newEntityId(COMMUNITY);
      feed.escalate(event, payload);
      feed.escalate(event, payload);
      return event;
    });
    const behind = newEntityId(COMMUNITY);
    feed.escalate(behind);

    expect(await of(behind)).not.toBeNull();
    for (const [index, event] of events.entries()) {
      expect(await of(event)).toBeNull();
      const told = await refusals(event);
      expect(told).toEqual([{ version: 2, message: expect.any(String) as string }]);
      expect(told[0]?.message).toContain(refused[index]?.[1]);
    }
    expect(
      await test.owner.query(`SELECT 1 FROM idempotency_key WHERE subject = 'grid-event' AND key = ANY($1)`, [
        events,
      ]),
    ).toEqual([]);
  });

  it('may ask again after a refusal, and is taken in when the reason is gone', async () => {
    await test.owner.query(`INSERT INTO event_category_route VALUES ('5301', 'LATER', 'LATER.MADE')`);
    const event = newEntityId(COMMUNITY);
    feed.escalate(event, { categoryCode: 'LATER' });
    expect(await refusals(event)).toHaveLength(1);
    await test.owner.query(
      `INSERT INTO service_category (city_code, code, name, priority) VALUES ('5301', 'LATER.MADE', '新增', 'ROUTINE')`,
    );
    feed.escalate(event, { categoryCode: 'LATER' });
    expect(await of(event)).toBeNull();

    feed.escalate(event, { categoryCode: 'LATER' }, { version: 4 });

    expect(await of(event)).toMatchObject({ category: { code: 'LATER.MADE' } });
    expect(await refusals(event)).toHaveLength(1);
  });

  it('has one request at most: the database sees to it', async () => {
    const [first, second] = await all();

    await expect(
      test.owner.query('UPDATE service_request SET source_grid_event_id = $1 WHERE id = $2', [
        first?.sourceGridEvent?.id,
        second?.id,
      ]),
    ).rejects.toThrow('service_request_event_once');
  });

  it('is shown with many requests by as many statements as with one', async () => {
    await feed.followedBy(test);
    const count = async (first: number) => {
      test.forgetStatements();
      const { data } = await test.ask(
        OFFICER,
        `{ serviceRequests(first: ${String(first)}) { nodes { sourceGridEvent { id } } } }`,
      );
      return [data.serviceRequests.nodes.length, test.statements.length];
    };
    await count(1);
    const [one, many] = [await count(1), await count(5)];

    expect([one[0], many[0]]).toEqual([1, 5]);
    expect(many[1]).toBe(one[1]);
  });
});
