import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { eventsOf } from '../testing/history.js';
import { CITY, COMMUNITY, GRID, STREET } from '../testing/places.js';
import { create, LIN, moved, OFFICER, received, soundInput } from '../testing/requests.js';
import { gridWorker, machine, resident } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const SHOW = `query ($id: ID!) { serviceRequest(id: $id) {
  number channel kind priority title description status round receivedAt closedAt version
  division { code } grid { id } category { code name }
  timeline { at from to action actor { role displayName organization { id } } reason }
  assignments { round } } }`;

describe('taking in a request', () => {
  it('gives it a number, the priority of its category, and a timeline that begins with the receipt', async () => {
    const { id, number } = await received(test, { gridCode: GRID.code, description: '从早上开始' });

    const { data } = await test.ask(OFFICER, SHOW, { id });
    expect(data.serviceRequest).toMatchObject({
      number,
      channel: 'WEB',
      kind: 'HELP',
      priority: 'URGENT',
      title: '3栋停水',
      description: '从早上开始',
      status: 'RECEIVED',
      round: 1,
      closedAt: null,
      version: 1,
      division: { code: COMMUNITY },
      grid: { id: GRID.id },
      category: { code: 'SUPPLY.WATER', name: '供水' },
      timeline: [
        {
          from: null,
          to: 'RECEIVED',
          action: 'RECEIVE',
          actor: { role: 'REPORTER', displayName: '反映人', organization: null },
          reason: null,
        },
      ],
      assignments: [],
    });
  });

  it('puts it into the community of its grid when a wider place came with it', async () => {
    const { id } = await received(test, { divisionCode: STREET, gridCode: GRID.code });

    const { data } = await test.ask(OFFICER, SHOW, { id });
    expect(data.serviceRequest).toMatchObject({ division: { code: COMMUNITY } });
  });

  it('is told once, with the version and without the words or the reporter', async () => {
    const { id } = await received(test, {
      title: '我家停水,电话13812345678',
      contact: { name: '张小满', phone: '13812345678' },
    });

    const events = await eventsOf(test, id);
    expect(events).toMatchObject([
      { type: 'ServiceRequestReceived', entity: 'ServiceRequest', version: 1, division_code: COMMUNITY },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/停水|张|13812345678|lin/);
  });

  it('answers a repetition with the first request and makes no second one', async () => {
    const input = soundInput({ title: '路灯不亮' });
    const first = moved(await create(test, input, LIN));

    const again = moved(await create(test, { ...input }, LIN));

    expect(again).toEqual(first);
    expect(await test.owner.query(`SELECT id FROM service_request WHERE title = '路灯不亮'`)).toHaveLength(1);
  });

  it('refuses another request under the same key', async () => {
    const input = soundInput();
    await create(test, input, LIN);

    const { request, userErrors } = await create(test, { ...input, title: '别的事' }, LIN);

    expect(request).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }]);
  });

  it('makes one request when the same one comes ten times at once', async () => {
    const input = soundInput({ title: '同时来的' });

    const answers = await Promise.all(Array.from({ length: 10 }, () => create(test, input, LIN)));

    expect(new Set(answers.map((answer) => moved(answer).id)).size).toBe(1);
    expect(await test.owner.query(`SELECT id FROM service_request WHERE title = '同时来的'`)).toHaveLength(1);
  });

  it('can be tried again under the same key once the place is known', async () => {
    const input = soundInput({ divisionCode: '530112003088' });
    await create(test, input, LIN);
    await test.owner.query(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       VALUES ('530112003088', '5301', '新社区', '新社区', 'COMMUNITY', now(), 1)`,
    );

    expect(moved(await create(test, input, LIN)).status).toBe('RECEIVED');
  });

  it('takes what another system calls it once, and finds it so', async () => {
    const city = machine(CITY);
    const externalRef = { system: '12345', id: 'KM-2026-0001' };
    const { id } = moved(await create(test, soundInput({ externalRef, channel: 'HOTLINE_12345' }), city));

    const second = await create(test, soundInput({ externalRef, channel: 'HOTLINE_12345' }), city);
    const found = await test.ask(
      OFFICER,
      `query { serviceRequestByExternalRef(system: "12345", id: "KM-2026-0001") { id } }`,
    );

    expect(second.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'externalRef' }]);
    expect(found.data).toEqual({ serviceRequestByExternalRef: { id } });
  });

  it.each([
    ['a grid worker of the community', gridWorker(COMMUNITY), 'GRID_EVENT', 'GRID'],
    ['an officer of the street', OFFICER, 'HOTLINE_12345', 'STREET'],
    ['a machine of the city', machine(CITY), 'MINI_PROGRAM', 'RECEPTION'],
  ])('records %s as the one who took it in, and not as the reporter', async (_, viewer, channel, role) => {
    const { id } = moved(await create(test, soundInput({ channel }), viewer));

    expect(
      await test.owner.query('SELECT reporter_subject FROM service_request WHERE id = $1', [id]),
    ).toEqual([{ reporter_subject: null }]);
    expect(
      await test.owner.query(
        'SELECT actor_role, actor_subject FROM service_request_timeline WHERE request_id = $1',
        [id],
      ),
    ).toEqual([{ actor_role: role, actor_subject: viewer.subject }]);
  });

  it('keeps the words of a resident whole and never gives two requests one number', async () => {
    const requests = await Promise.all(
      Array.from({ length: 30 }, () => received(test, {}, resident('zhao'))),
    );

    expect(new Set(requests.map(({ number }) => number)).size).toBe(30);
  });
});
