import { randomUUID } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { eventsOf, historyOf } from '../testing/history.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, NEIGHBOUR, STREET } from '../testing/places.js';
import {
  type AnsweredRequest,
  create,
  LIN,
  moved,
  OFFICER,
  received,
  soundInput,
  walk,
  WATER_OFFICER,
} from '../testing/requests.js';
import { administrator, machine, streetOfficer } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const FIELDS = `disclosure { id version problem result redactionNote publishedAt withdrawnAt withdrawalReason }
  userErrors { code field offset currentVersion }`;
const PUBLISH = `mutation ($input: PublishServiceRequestInput!) { publishServiceRequest(input: $input) { ${FIELDS} } }`;
const WITHDRAW = `mutation ($input: WithdrawDisclosureInput!) { withdrawDisclosure(input: $input) { ${FIELDS} } }`;
const OPEN_LIST = `query ($filter: ServiceRequestDisclosureFilter) { disclosures(filter: $filter) { totalCount
  nodes { id problem result withdrawnAt withdrawalReason division { code } category { code } } } }`;

const answered = async (more: object = {}): Promise<AnsweredRequest> =>
  walk(test, await received(test, more), [['ANSWER', OFFICER, { reason: '已答复,联系人13812345678' }]]);
const publish = async ({ id, version }: AnsweredRequest, more: object = {}, viewer: Viewer = OFFICER) => {
  const { data, errors } = await test.ask(viewer, PUBLISH, {
    input: {
      ...{ requestId: id, expectedVersion: version, problem: '小区停水', result: '当日恢复供水' },
      ...{ idempotencyKey: randomUUID(), ...more },
    },
  });
  return { ...(data?.publishServiceRequest ?? { disclosure: null, userErrors: [] }), errors };
};
const withdraw = async (id: string, expectedVersion: number, more: object = {}, viewer: Viewer = OFFICER) => {
  const input = { id, expectedVersion, reason: '文字有误', ...more };
  const { data, errors } = await test.ask(viewer, WITHDRAW, { input });
  return { ...(data?.withdrawDisclosure ?? { disclosure: null, userErrors: [] }), errors };
};
const openList = async (filter: object) =>
  (await test.ask(ANONYMOUS, OPEN_LIST, { filter })).data.disclosures;

describe('what is published of requests', () => {
  it('is read by everybody, in words written for it, and noted in the timeline', async () => {
    const request = await answered();

    const { disclosure } = await publish(request, { redactionNote: '隐去楼栋号' });

    const { nodes } = await openList({ divisionCode: STREET, categoryCode: 'SUPPLY' });
    expect(nodes[0]).toMatchObject({
      ...{ id: disclosure.id, problem: '小区停水', result: '当日恢复供水', division: { code: COMMUNITY } },
      category: { code: 'SUPPLY.WATER' },
    });
    expect((await historyOf(test, request.id)).timeline.at(-1)).toMatchObject({
      action: 'PUBLISH',
      to: 'ANSWERED',
    });
    const told = JSON.stringify(await eventsOf(test, disclosure.id));
    expect(told).toContain('当日恢复供水');
    expect(told).not.toMatch(new RegExp(`${request.id}|13812345678`));
  });

  it('leads to its request for those who may see that one alone', async () => {
    const { disclosure } = await publish(await answered());
    const ask = async (viewer: Viewer) =>
      test.ask(viewer, `query ($id: ID!) { disclosure(id: $id) { problem request { id } } }`, {
        id: disclosure.id,
      });

    expect((await ask(OFFICER)).data.disclosure.request).not.toBeNull();
    expect((await ask(WATER_OFFICER)).data.disclosure.request).toBeNull();
    expect((await ask(ANONYMOUS)).data.disclosure).toMatchObject({ problem: '小区停水', request: null });
  });

  it('is withdrawn to a stub with the reason, and can then be published again', async () => {
    const request = await answered({ divisionCode: NEIGHBOUR });
    const { disclosure } = await publish(request, { redactionNote: '隐去楼栋号' });

    const gone = await withdraw(disclosure.id, 1);

    expect(gone.disclosure).toMatchObject({
      ...{ version: 2, problem: null, result: null, redactionNote: null, withdrawalReason: '文字有误' },
    });
    expect((await openList({ divisionCode: NEIGHBOUR })).nodes).toMatchObject([
      { id: disclosure.id, problem: null, result: null, withdrawalReason: '文字有误' },
    ]);
    expect((await withdraw(disclosure.id, 2)).userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    expect((await withdraw(disclosure.id, 1)).userErrors).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
    const { version, timeline } = await historyOf(test, request.id);
    expect(timeline.slice(-2).map(({ action }) => action)).toEqual(['PUBLISH', 'WITHDRAW_PUBLICATION']);
    expect((await publish({ ...request, version })).disclosure).not.toBeNull();
  });

  it('is published once, also when two do at the same time', async () => {
    const [request, key] = [await answered(), randomUUID()];
    const once = await publish(request, { idempotencyKey: key });
    const again = await publish(request, { idempotencyKey: key });
    const { version } = await historyOf(test, request.id);
    const other = await answered();

    expect(again.disclosure).toEqual(once.disclosure);
    expect((await publish({ ...request, version })).userErrors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
    const both = await Promise.all([publish(other), publish(other)]);
    expect(both.filter(({ disclosure }) => disclosure)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it.each([
    [
      'a mobile number in the problem',
      { problem: '电话13812345678无人接' },
      'CONTACT_IN_PUBLIC_TEXT',
      'problem',
    ],
    ['a plate in the result', { result: '云A12345已移走' }, 'CONTACT_IN_PUBLIC_TEXT', 'result'],
    [
      'a resident ID in the result',
      { result: '已为11010519491231002X办理' },
      'PERSONAL_ID_IN_TEXT',
      'result',
    ],
    [
      'a bank card in the note',
      { redactionNote: '卡6222021234567894' },
      'PERSONAL_ID_IN_TEXT',
      'redactionNote',
    ],
    ['an empty result', { result: ' ' }, 'INVALID_INPUT', 'result'],
    ['501 characters', { problem: '水'.repeat(501) }, 'INVALID_INPUT', 'problem'],
  ])('is refused with %s', async (_, more, code, field) => {
    const { disclosure, userErrors } = await publish(await answered(), more);

    expect(disclosure).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it('may name grids, places and numbers of requests, which look like identifiers and are none', async () => {
    const request = await answered();

    const { disclosure } = await publish(request, { problem: `网格${COMMUNITY}001,编号${request.number}` });

    expect(disclosure).not.toBeNull();
    const reason = { reason: '请致电13812345678' };
    expect((await withdraw(disclosure.id, 1, reason)).userErrors).toMatchObject([
      { code: 'CONTACT_IN_PUBLIC_TEXT', field: 'reason' },
    ]);
  });

  it('is never an open request, a petition or of a sensitive category', async () => {
    await test.ask(
      administrator(CITY),
      `mutation ($input: DefineServiceCategoryInput!) { defineServiceCategory(input: $input) { userErrors { code } } }`,
      {
        input: {
          ...{ divisionCode: CITY, code: 'NEIGHBOURS', name: '邻里纠纷', priority: 'ROUTINE' },
          ...{ sensitive: true, expectedVersion: 0 },
        },
      },
    );
    const petition = moved(await create(test, soundInput({ channel: 'PETITION' }), machine(CITY)));
    const never = [
      await received(test),
      await walk(test, petition, [['ANSWER', OFFICER, { reason: '已答复' }]]),
      await answered({ categoryCode: 'NEIGHBOURS' }),
    ];

    for (const request of never) {
      expect((await publish(request)).userErrors).toMatchObject([
        { code: 'ACTION_NOT_AVAILABLE', field: 'requestId' },
      ]);
    }
  });

  it('is the business of the street and the district', async () => {
    const request = await answered();
    const { disclosure } = await publish(await answered());

    expect((await publish(request, {}, LIN)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await publish(request, {}, streetOfficer('530112004000'))).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    expect((await withdraw(disclosure.id, 1, {}, streetOfficer('530112004000'))).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});
