import { viewer } from '@governance/shared/testing';
import { AdjustedCity, ELSEWHERE } from '../testing/adjusted-city.js';
import {
  HOUSING,
  HOUSING_OFFICER,
  LIN,
  MOVE,
  report,
  walk,
  WATER,
  WATER_OFFICER,
} from '../testing/events.js';
import { AUDITOR, OFFICER, PatrolledCity, STRANGER, WANG } from '../testing/patrolled-city.js';

const SUPERVISOR = viewer('DISTRICT_SUPERVISOR', { places: ['530112000000'] });
const HISTORY = `query($id: ID!) { gridEvent(id: $id) { title description level closedAt escalatedAt
  timeline { action from to level role reason organization { id } } } }`;
const why = { reason: '超出网格职责' };

describe('a grid event', () => {
  let city: AdjustedCity;
  let here: PatrolledCity;
  const reported = async (who = WANG, more: object = {}) => (await report(here, who, more)).gridEvent;
  const look = async (id: string, who = OFFICER) =>
    (await city.test.ask(who, HISTORY, { id })).data.gridEvent;

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    here = await PatrolledCity.begin(city);
  });

  it('goes from the grid to the district and back, is reworked and closed, and all of it stays on record', async () => {
    const event = await walk(city, await reported(), [
      ['ACCEPT', WANG],
      ['TRANSFER', WANG, { level: 'DISTRICT', ...why }],
      ['RETURN', SUPERVISOR, { reason: '请街道先行处置' }],
      ['TRANSFER', WANG, { level: 'STREET', ...why }],
      ['ACCEPT', OFFICER],
      ['ASSIGN', OFFICER, { organizationId: WATER }],
      ['HANDLE', WATER_OFFICER, { reason: '已补装井盖' }],
      ['REWORK', OFFICER, { reason: '仍有晃动' }],
      ['HANDLE', WATER_OFFICER, { reason: '已加固' }],
      ['CLOSE', OFFICER],
    ]);

    expect(event).toMatchObject({ status: 'CLOSED', version: 11, availableActions: [] });
    const { timeline, closedAt } = await look(event.id);
    expect(closedAt).not.toBeNull();
    expect(
      timeline.map(({ action, to, level, role }: Record<string, string>) => [action, to, level, role]),
    ).toEqual([
      ['REPORT', 'REPORTED', 'GRID', 'GRID_WORKER'],
      ['ACCEPT', 'HANDLING', 'GRID', 'GRID_WORKER'],
      ['TRANSFER', 'TRANSFERRED', 'DISTRICT', 'GRID_WORKER'],
      ['RETURN', 'HANDLING', 'GRID', 'DISTRICT'],
      ['TRANSFER', 'TRANSFERRED', 'STREET', 'GRID_WORKER'],
      ['ACCEPT', 'HANDLING', 'STREET', 'STREET'],
      ['ASSIGN', 'HANDLING', 'STREET', 'STREET'],
      ['HANDLE', 'HANDLED', 'STREET', 'ORGANIZATION'],
      ['REWORK', 'HANDLING', 'STREET', 'STREET'],
      ['HANDLE', 'HANDLED', 'STREET', 'ORGANIZATION'],
      ['CLOSE', 'CLOSED', 'STREET', 'STREET'],
    ]);
  });

  it('offers each viewer what they may do, and nothing else is let through', async () => {
    const event = await reported();
    const actions = async (who: typeof OFFICER) =>
      (
        await city.test.ask(who, 'query($id: ID!) { gridEvent(id: $id) { availableActions } }', {
          id: event.id,
        })
      ).data.gridEvent.availableActions;

    expect(await actions(OFFICER)).toEqual(['ACCEPT', 'ASSIGN', 'TRANSFER', 'ESCALATE_TO_REQUEST', 'CANCEL']);
    expect(await actions(WANG)).toEqual(['ACCEPT', 'TRANSFER', 'CANCEL']);
    expect(await actions(AUDITOR)).toEqual([]);
    for (const action of ['ASSIGN', 'ESCALATE_TO_REQUEST']) {
      const answer = await city.make(
        MOVE,
        { id: event.id, action, expectedVersion: 1, organizationId: WATER },
        WANG,
      );
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const closing = await city.make(MOVE, { id: event.id, action: 'CLOSE', expectedVersion: 1 }, OFFICER);
    expect(closing.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE', currentVersion: 1 }]);
  });

  it.each([
    ['a transfer without decision or level', { action: 'TRANSFER' }, ['reason', 'level']],
    ['a transfer to the level that has it', { action: 'TRANSFER', level: 'GRID', ...why }, ['level']],
    ['an assignment to nobody', { action: 'ASSIGN' }, ['organizationId']],
    [
      'an assignment to another city',
      { action: 'ASSIGN', organizationId: `1101${WATER.slice(4)}` },
      ['organizationId'],
    ],
    [
      'an acceptance with a level and an organization',
      { action: 'ACCEPT', level: 'STREET', organizationId: WATER },
      ['level', 'organizationId'],
    ],
    ['a reason with a resident ID', { action: 'CANCEL', reason: '身份证11010519491231002X' }, ['reason']],
  ])('refuses %s, all faults at once', async (_, input, fields) => {
    const { id } = await reported();
    const { gridEvent, userErrors } = await city.make(MOVE, { id, expectedVersion: 1, ...input }, OFFICER);

    expect(gridEvent).toBeNull();
    expect(userErrors.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  it('is moved by one of two who try at the same time', async () => {
    const { id } = await reported();
    const answers = await Promise.all(
      [OFFICER, WANG].map((who) => city.make(MOVE, { id, action: 'ACCEPT', expectedVersion: 1 }, who)),
    );

    expect(answers.filter(({ gridEvent }) => gridEvent !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
  });

  it('asks for a service request with an event of its own, and stays open', async () => {
    const event = await walk(city, await reported(), [['ESCALATE_TO_REQUEST', OFFICER, why]]);

    expect(event).toMatchObject({ status: 'BECAME_REQUEST', availableActions: [] });
    expect(await look(event.id)).toMatchObject({ closedAt: null, escalatedAt: expect.any(String) as string });
    const [told] = await city.test.owner.query("SELECT * FROM outbox WHERE type = 'GridEventEscalated'");
    expect(told).toMatchObject({
      ...{ entity: 'GridEvent', entity_id: event.id, version: 2 },
      payload: { gridId: here.grid, categoryCode: 'FACILITY', status: 'BECAME_REQUEST', open: true },
    });
  });

  it('is seen by place, by whoever was asked, and by its reporter, in every way to read it', async () => {
    const event = await walk(city, await reported(LIN, { reportedVia: 'RESIDENT' }), [
      ['ASSIGN', OFFICER, { organizationId: HOUSING }],
      ['ASSIGN', OFFICER, { organizationId: WATER }],
    ]);
    const LISTS = `query($id: ID!, $code: DivisionCode!, $number: String!, $of: [_Any!]!) {
      gridEvents { nodes { id } totalCount } byNumber: gridEventByNumber(number: $number) { id }
      grid(id: $id) { events { nodes { id } totalCount } }
      division(code: $code) { gridEvents { nodes { id } totalCount } }
      _entities(representations: $of) { ... on GridEvent { id } } }`;
    const variables = {
      ...{ id: here.grid, code: '530112000000', number: event.number.toLowerCase() },
      of: [{ __typename: 'GridEvent', id: event.id }],
    };
    const own = { nodes: [{ id: event.id }], totalCount: 1 };
    for (const who of [OFFICER, AUDITOR, SUPERVISOR, WATER_OFFICER, HOUSING_OFFICER, LIN]) {
      expect((await city.test.ask(who, LISTS, variables)).data).toEqual({
        ...{ gridEvents: own, byNumber: { id: event.id }, _entities: [{ id: event.id }] },
        ...{ grid: { events: own }, division: { gridEvents: own } },
      });
    }
    const none = { nodes: [], totalCount: 0 };
    for (const who of [STRANGER, viewer('RESIDENT', { subject: 'zhao' })]) {
      const { data, errors } = await city.test.ask(who, LISTS, variables);
      expect(data).toEqual({
        ...{ gridEvents: none, byNumber: null, _entities: [null] },
        ...{ grid: { events: none }, division: { gridEvents: none } },
      });
      expect(errors).toMatchObject([{ path: ['byNumber'], extensions: { code: 'NOT_FOUND' } }]);
      const moving = await city.make(MOVE, { id: event.id, action: 'ACCEPT', expectedVersion: 3 }, who);
      expect(moving.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });

  it('shows numbers in its words to those who handle it alone', async () => {
    const event = await walk(city, await reported(), [
      ['ACCEPT', WANG],
      ['HANDLE', WANG, { reason: '已告知13800138000' }],
    ]);

    expect(await look(event.id, WANG)).toMatchObject({ description: '联系人13800138000' });
    const masked = await look(event.id, AUDITOR);
    expect(masked.description).toBe('联系人138****8000');
    expect(masked.timeline.at(-1).reason).toBe('已告知138****8000');
  });

  it('is listed by status, openness, level, category and time', async () => {
    const first = await reported();
    await reported(WANG, { categoryCode: 'SAFETY' });
    await walk(city, first, [['CANCEL', WANG, why]]);
    const count = async (filter: object) =>
      (
        await city.test.ask(OFFICER, 'query($f: GridEventFilter) { gridEvents(filter: $f) { totalCount } }', {
          f: filter,
        })
      ).data.gridEvents.totalCount;

    expect(await count({})).toBe(2);
    expect(await count({ open: true })).toBe(1);
    expect(await count({ status: ['CANCELLED'], gridId: here.grid })).toBe(1);
    expect(await count({ level: 'STREET' })).toBe(0);
    expect(await count({ categoryCode: 'SAFETY' })).toBe(1);
    expect(await count({ categoryCode: '\0' })).toBe(0);
    expect(await count({ divisionCode: ELSEWHERE })).toBe(0);
    expect(await count({ reportedTo: '2026-01-01T00:00:00Z' })).toBe(0);
  });

  it('has no status without its entry in the timeline: the database sees to it', async () => {
    const { id } = await reported();

    for (const change of [`status = 'HANDLING'`, 'version = 2'])
      await expect(
        city.test.owner.query(`UPDATE grid_event SET ${change} WHERE id = $1`, [id]),
      ).rejects.toThrow('grid_event_timeline_fkey');
  });
});
