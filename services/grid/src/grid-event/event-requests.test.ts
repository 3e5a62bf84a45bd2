import { newEntityId, rebuildStatistics } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import { GRID_FACTS } from '../database/statistics.js';
import { AdjustedCity, COMMUNITY } from '../testing/adjusted-city.js';
import { type AnsweredEvent, report, type Step, walk } from '../testing/events.js';
import { AUDITOR, OFFICER, PatrolledCity, WANG } from '../testing/patrolled-city.js';
import { RequestFeed } from '../testing/request-feed.js';

const LOOK = `query($id: ID!) { gridEvent(id: $id) { status version closedAt escalatedAt availableActions
  serviceRequest { id } timeline { action to role reason } } }`;
const STATS = `query($code: DivisionCode!, $period: PeriodInput!) { division(code: $code) { gridStats(period: $period) {
  eventsOpened eventsClosed eventsOnTime { numerator denominator } } } }`;
const PERIOD = { from: '2021-01-01T00:00:00+08:00', to: '2099-01-01T00:00:00+08:00' };
const ESCALATE: Step = ['ESCALATE_TO_REQUEST', OFFICER, { reason: '需要部门处置' }];

describe('an event that became a service request', () => {
  const feed = new RequestFeed();
  let city: AdjustedCity;
  let here: PatrolledCity;

  beforeAll(async () => {
    city = await AdjustedCity.open({ feeds: { 'service-requests': feed } });
    here = await PatrolledCity.begin(city);
    city.test.service.start();
  });
  afterAll(() => city.stop());

  const escalated = async (): Promise<AnsweredEvent> =>
    walk(city, (await report(here, WANG)).gridEvent, [ESCALATE]);
  /** What service-requests tells of a request of its own: where it stands after a move. */
  const tell = (event: AnsweredEvent, requestId: string, version: number, status: string): void => {
    const open = !['ANSWERED', 'CLOSED', 'REJECTED', 'CANCELLED', 'MERGED'].includes(status);
    feed.tell(
      requestId,
      { sourceGridEventId: event.id, number: 'R1', status, open },
      { type: 'ServiceRequestMoved', version },
    );
  };
  const look = async (id: string) => {
    await feed.followedBy(city.test);
    return (await city.test.ask(OFFICER, LOOK, { id })).data.gridEvent;
  };
  const stats = async () =>
    (await city.test.ask(AUDITOR, STATS, { code: COMMUNITY, period: PERIOD })).data.division.gridStats;

  it('waits for it, is closed with it, opened again with it and closed again, and says so to whoever sees it', async () => {
    const event = await escalated();
    const request = newEntityId(COMMUNITY);
    for (const [version, status] of [
      [1, 'RECEIVED'],
      [2, 'DISPATCHED'],
      [3, 'CLOSED'],
      [4, 'REWORK'],
    ] as const)
      tell(event, request, version, status);

    expect(await look(event.id)).toMatchObject({
      ...{ status: 'BECAME_REQUEST', closedAt: null, availableActions: [], serviceRequest: { id: request } },
    });
    tell(event, request, 9, 'CLOSED');

    const closed = await look(event.id);
    expect(closed).toMatchObject({ status: 'CLOSED', closedAt: expect.any(String) as string, version: 6 });
    expect(closed.timeline.slice(2)).toEqual([
      { action: 'REQUEST_RECEIVED', to: 'BECAME_REQUEST', role: 'SYSTEM', reason: '已登记为诉求 R1' },
      { action: 'REQUEST_CLOSED', to: 'CLOSED', role: 'SYSTEM', reason: '诉求 R1 已办结' },
      { action: 'REQUEST_REOPENED', to: 'BECAME_REQUEST', role: 'SYSTEM', reason: '诉求 R1 重新办理' },
      { action: 'REQUEST_CLOSED', to: 'CLOSED', role: 'SYSTEM', reason: '诉求 R1 已办结' },
    ]);
  });

  it('does nothing that is told again, late, of another request, or by another city', async () => {
    const event = await escalated();
    const request = newEntityId(COMMUNITY);
    tell(event, request, 5, 'CLOSED');
    const before = await look(event.id);

    tell(event, request, 5, 'CLOSED');
    tell(event, request, 2, 'DISPATCHED');
    tell(event, newEntityId(COMMUNITY), 9, 'RECEIVED');
    tell({ ...event, id: 'nothing' }, request, 10, 'RECEIVED');
    tell({ ...event, id: newEntityId(COMMUNITY) }, request, 10, 'RECEIVED');
    feed.tell(
      request,
      { sourceGridEventId: null, number: 'R1', status: 'RECEIVED', open: true },
      { version: 11 },
    );

    expect(before).toMatchObject({ status: 'CLOSED', version: 4 });
    expect(await look(event.id)).toEqual(before);
  });

  it.each([
    ['ANSWERED', 'CLOSED', '诉求 R1 已答复'],
    ['MERGED', 'CLOSED', '诉求 R1 已并入其他诉求办理'],
    ['REJECTED', 'CANCELLED', '诉求 R1 不予受理'],
    ['CANCELLED', 'CANCELLED', '诉求 R1 已撤回'],
  ])('of which the request is %s is %s, and none of these is for good', async (status, expected, reason) => {
    const event = await escalated();
    const request = newEntityId(COMMUNITY);
    tell(event, request, 1, 'RECEIVED');
    tell(event, request, 2, status);

    const ended = await look(event.id);
    expect(ended.status).toBe(expected);
    expect(ended.timeline.at(-1).reason).toBe(reason);
    tell(event, request, 3, 'RECEIVED');
    expect(await look(event.id)).toMatchObject({ status: 'BECAME_REQUEST', closedAt: null });
  });

  it('goes back to whoever had it when it could not be taken in, says why, and may ask again', async () => {
    const event = await escalated();
    const refuse = (version: number) => {
      feed.tell(
        event.id,
        { message: '没有这个诉求类别' },
        { type: 'GridEventRefused', entity: 'EscalatedGridEvent', version },
      );
    };
    refuse(event.version);
    refuse(event.version);

    const back = await look(event.id);
    expect(back).toMatchObject({ status: 'HANDLING', version: 3, escalatedAt: null, serviceRequest: null });
    expect(back.timeline.at(-1)).toEqual({
      ...{ action: 'REQUEST_REFUSED', to: 'HANDLING', role: 'SYSTEM' },
      reason: '未能转为诉求:没有这个诉求类别',
    });
    const again = await walk(city, { ...event, version: 3 }, [ESCALATE]);
    const request = newEntityId(COMMUNITY);
    refuse(event.version);
    tell(again, request, 1, 'RECEIVED');
    refuse(again.version);
    expect(await look(event.id)).toMatchObject({ status: 'BECAME_REQUEST', serviceRequest: { id: request } });
  });

  it('is told of with its words, but with no number that reaches a person', async () => {
    const event = await escalated();
    await feed.followedBy(city.test);

    const [told] = await city.test.owner.query(
      `SELECT payload FROM (SELECT payload, entity_id, type FROM outbox
         UNION ALL SELECT payload, entity_id, type FROM feed) told
       WHERE entity_id = $1 AND type = 'GridEventEscalated'`,
      [event.id],
    );
    expect(told.payload).toMatchObject({
      title: expect.any(String) as string,
      description: '联系人138****8000',
    });
    expect(JSON.stringify(told.payload)).not.toMatch(/13800138000|wang/);
  });

  it('is nobody’s to close by hand, and its figures equal the facts', async () => {
    const event = await escalated();
    const supervisor = viewer('DISTRICT_SUPERVISOR', { places: ['530112000000'] });
    for (const action of ['CLOSE', 'CANCEL', 'HANDLE']) {
      const document = `mutation($id: ID!, $v: Int!) { moveGridEvent(input: {
        id: $id, action: ${action}, expectedVersion: $v, reason: "办结" }) { userErrors { code } } }`;
      const { data } = await city.test.ask(supervisor, document, { id: event.id, v: event.version });
      expect(data.moveGridEvent.userErrors).toEqual([{ code: 'ACTION_NOT_AVAILABLE' }]);
    }
    await feed.followedBy(city.test);
    const counted = await stats();
    await city.test.owner.transaction((manager) => rebuildStatistics(manager, GRID_FACTS));

    expect(counted).toMatchObject({ eventsClosed: 2, eventsOnTime: { numerator: 0, denominator: 0 } });
    expect(await stats()).toEqual(counted);
  });
});
