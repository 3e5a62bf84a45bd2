import { serviceViewer, subtreeRange, ANONYMOUS } from '@governance/shared';
import { openTestService, type TestService } from '../testing/open-test-service.js';
import {
  ABOLISHED,
  CITY,
  CLOSED_GRID,
  COMMUNITY,
  FOREIGN,
  FOREIGN_GRID,
  GRID,
  NEIGHBOUR,
  STREET,
} from '../testing/places.js';
import { create, LIN, moved, OFFICER, received, soundInput } from '../testing/requests.js';
import { gridWorker, resident, viewerAt } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openTestService();
});
afterAll(() => test.close());

const SHOW = `query ($id: ID!) { serviceRequest(id: $id) {
  number channel kind priority title description status round receivedAt closedAt version
  division { code } grid { id } category { code name }
  timeline { at from to action actor { role displayName organization { id } } reason }
  assignments { round } } }`;

const rowsOf = async (
  statement: string,
  values: unknown[] = [],
): Promise<readonly Record<string, unknown>[]> =>
  (await test.owner.query(statement, values)) as readonly Record<string, unknown>[];

describe('taking in a request', () => {
  it('gives it a number, the priority of its category, and a timeline that begins with the receipt', async () => {
    const { id, number } = await received(test, { gridCode: GRID.code, description: '从早上开始' });

    const { data } = await test.execute(SHOW, { id }, OFFICER);
    expect(data?.['serviceRequest']).toMatchObject({
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

    const { data } = await test.execute(SHOW, { id }, OFFICER);
    expect(data?.['serviceRequest']).toMatchObject({ division: { code: COMMUNITY } });
  });

  it('is told once, with the version and without the words or the reporter', async () => {
    const { id } = await received(test, {
      title: '我家停水,电话13812345678',
      contact: { name: '张小满', phone: '13812345678' },
    });

    const events = await rowsOf(
      `SELECT * FROM outbox WHERE entity_id = $1
      UNION ALL SELECT position, id, type, entity, entity_id, city_code, division_code, version, occurred_at, deleted, payload
      FROM feed WHERE entity_id = $1`,
      [id],
    );
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
    expect(await rowsOf(`SELECT id FROM service_request WHERE title = '路灯不亮'`)).toHaveLength(1);
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
    expect(await rowsOf(`SELECT id FROM service_request WHERE title = '同时来的'`)).toHaveLength(1);
  });

  it.each([
    ['an empty title', { title: '  ' }, 'INVALID_INPUT', 'title'],
    ['a title of 101 characters', { title: '水'.repeat(101) }, 'INVALID_INPUT', 'title'],
    ['a NUL in the title', { title: '停\0水' }, 'INVALID_INPUT', 'title'],
    ['a resident ID in the title', { title: '我是11010519491231002X' }, 'PERSONAL_ID_IN_TEXT', 'title'],
    [
      'a bank card in the text',
      { description: '卡号6222021234567894' },
      'PERSONAL_ID_IN_TEXT',
      'description',
    ],
    ['an empty text', { description: ' ' }, 'INVALID_INPUT', 'description'],
    ['a malformed place', { divisionCode: '5301' }, 'DIVISION_CODE_MALFORMED', 'divisionCode'],
    ['an unknown place', { divisionCode: '530112003099' }, 'DIVISION_UNKNOWN', 'divisionCode'],
    ['an abolished place', { divisionCode: ABOLISHED }, 'INVALID_INPUT', 'divisionCode'],
    ['a whole city', { divisionCode: CITY }, 'INVALID_INPUT', 'divisionCode'],
    ['a malformed grid', { gridCode: '12' }, 'GRID_CODE_MALFORMED', 'gridCode'],
    ['an unknown grid', { gridCode: `${COMMUNITY}099` }, 'INVALID_INPUT', 'gridCode'],
    [
      'a grid of another community',
      { divisionCode: NEIGHBOUR, gridCode: GRID.code },
      'INVALID_INPUT',
      'gridCode',
    ],
    ['a grid of another city', { gridCode: FOREIGN_GRID.code }, 'INVALID_INPUT', 'gridCode'],
    ['a closed grid', { gridCode: CLOSED_GRID.code }, 'INVALID_INPUT', 'gridCode'],
    ['an unknown category', { categoryCode: 'NOTHING' }, 'INVALID_INPUT', 'categoryCode'],
    ['a contact with neither name nor phone', { contact: {} }, 'INVALID_INPUT', 'contact'],
    ['a phone that is none', { contact: { phone: '12345' } }, 'INVALID_INPUT', 'contact.phone'],
    [
      'a resident ID as a name',
      { contact: { name: '11010519491231002X' } },
      'PERSONAL_ID_IN_TEXT',
      'contact.name',
    ],
    [
      'a system with spaces',
      { externalRef: { system: 'a b', id: '1' } },
      'INVALID_INPUT',
      'externalRef.system',
    ],
    ['an empty external id', { externalRef: { system: 'a', id: '' } }, 'INVALID_INPUT', 'externalRef.id'],
    ['an empty key', { idempotencyKey: '' }, 'INVALID_INPUT', 'idempotencyKey'],
  ])('refuses %s, naming the field', async (_, more, code, field) => {
    const before = await rowsOf('SELECT count(*) FROM service_request');

    const { request, userErrors } = await create(test, soundInput(more), LIN);

    expect(request).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(await rowsOf('SELECT count(*) FROM service_request')).toEqual(before);
  });

  it('says that news of a place or a grid may still come, and names all that is wrong at once', async () => {
    const wrong = { divisionCode: '530112003099', gridCode: '530112003099001', categoryCode: 'NOTHING' };

    const { userErrors } = await create(test, soundInput(wrong), LIN);

    expect(userErrors).toMatchObject([
      { field: 'divisionCode', retryable: true },
      { field: 'gridCode', retryable: true },
      { field: 'categoryCode', retryable: false },
    ]);
  });

  it('can be tried again under the same key once the place is known', async () => {
    const input = soundInput({ divisionCode: '530112003088' });
    await create(test, input, LIN);
    await rowsOf(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       VALUES ('530112003088', '5301', '新社区', '新社区', 'COMMUNITY', now(), 1)`,
    );

    expect(moved(await create(test, input, LIN)).status).toBe('RECEIVED');
  });

  it('takes what another system calls it once, and finds it so', async () => {
    const machine = viewerAt('INTEGRATION', CITY);
    const externalRef = { system: '12345', id: 'KM-2026-0001' };
    const { id } = moved(await create(test, soundInput({ externalRef, channel: 'HOTLINE_12345' }), machine));

    const second = await create(test, soundInput({ externalRef, channel: 'HOTLINE_12345' }), machine);
    const found = await test.execute(
      `query { serviceRequestByExternalRef(system: "12345", id: "KM-2026-0001") { id } }`,
      {},
      OFFICER,
    );

    expect(second.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'externalRef' }]);
    expect(found.data).toEqual({ serviceRequestByExternalRef: { id } });
  });

  it('is for whoever is signed in, for themselves, anywhere', async () => {
    expect(moved(await create(test, soundInput({ divisionCode: FOREIGN }), LIN)).status).toBe('RECEIVED');

    const { errors } = await create(test, soundInput(), ANONYMOUS);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it.each([
    ['a resident', LIN, 'HOTLINE_12345'],
    ['a grid worker of another community', gridWorker(NEIGHBOUR), 'GRID_EVENT'],
    ['an auditor of the place', viewerAt('AUDITOR', COMMUNITY), 'MEDIA'],
    ['a machine of another city', viewerAt('INTEGRATION', '110100000000'), 'WEB'],
    ['another service', { ...serviceViewer('grid'), jurisdictions: [subtreeRange(CITY)] }, 'PETITION'],
  ])('is refused to %s through a channel that others enter', async (_, viewer, channel) => {
    const { request, errors } = await create(test, soundInput({ channel }), viewer);

    expect(request).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['a grid worker of the community', gridWorker(COMMUNITY), 'GRID_EVENT', 'GRID'],
    ['an officer of the street', OFFICER, 'HOTLINE_12345', 'STREET'],
    ['a machine of the city', viewerAt('INTEGRATION', CITY), 'MINI_PROGRAM', 'RECEPTION'],
  ])('records %s as the one who took it in, and not as the reporter', async (_, viewer, channel, role) => {
    const { id } = moved(await create(test, soundInput({ channel }), viewer));

    expect(await rowsOf('SELECT reporter_subject FROM service_request WHERE id = $1', [id])).toEqual([
      { reporter_subject: null },
    ]);
    expect(
      await rowsOf('SELECT actor_role, actor_subject FROM service_request_timeline WHERE request_id = $1', [
        id,
      ]),
    ).toEqual([{ actor_role: role, actor_subject: viewer.subject }]);
  });

  it('keeps the words of a resident whole and never gives two requests one number', async () => {
    const requests = await Promise.all(
      Array.from({ length: 30 }, () => received(test, {}, resident('zhao'))),
    );

    expect(new Set(requests.map(({ number }) => number)).size).toBe(30);
  });
});
