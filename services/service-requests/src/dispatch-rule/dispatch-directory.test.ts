import { randomUUID } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT, HOUSING, NEIGHBOUR, STREET, WATER } from '../testing/places.js';
import { create, LIN, move, moved, OFFICER, received, soundInput, SUPERVISOR } from '../testing/requests.js';
import { administrator, streetOfficer } from '../testing/viewers.js';

const CITY_ADMIN = administrator(CITY);
const POLICE = '5301-0190d3a0-0000-7000-8000-0000000000b3';
let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const SET = `mutation ($input: SetDispatchRuleInput!) { setDispatchRule(input: $input) {
  dispatchRule { id version validFrom validTo department { id } } userErrors { code field currentVersion retryable } } }`;
const DEFINE = `mutation ($input: DefineServiceCategoryInput!) { defineServiceCategory(input: $input) {
  serviceCategory { code name version retired sensitive parent { code } } userErrors { code field currentVersion } } }`;
const DIRECTORY = `query ($filter: DispatchRuleFilter, $first: Int, $after: String) {
  dispatchDirectory(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor }
    nodes { version validTo category { code name } division { code } department { id } } } }`;
const SUGGESTED = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ServiceRequest {
  suggestedDepartment { id } } } }`;

const set = async (more: object, viewer: Viewer = CITY_ADMIN) => {
  const input = { divisionCode: CITY, categoryCode: 'PARKING', departmentId: POLICE, expectedVersion: 0 };
  const { data, errors } = await test.ask(viewer, SET, {
    input: { ...input, idempotencyKey: randomUUID(), ...more },
  });
  return { ...(data?.setDispatchRule ?? {}), errors };
};
const define = async (more: object, viewer: Viewer = CITY_ADMIN) => {
  const input = { divisionCode: CITY, code: 'NOISE', name: '噪声', priority: 'ROUTINE', expectedVersion: 0 };
  const { data, errors } = await test.ask(viewer, DEFINE, { input: { ...input, ...more } });
  return { ...(data?.defineServiceCategory ?? {}), errors };
};
const suggestedFor = async (ids: readonly string[], viewer = OFFICER) => {
  const representations = ids.map((id) => ({ __typename: 'ServiceRequest', id }));
  const { data, errors } = await test.ask(viewer, SUGGESTED, { ids: representations });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { _entities: { suggestedDepartment: { id: string } | null }[] })._entities.map(
    ({ suggestedDepartment }) => suggestedDepartment?.id ?? null,
  );
};

describe('the dispatch directory', () => {
  it('names the department of the nearest category, and of the nearest place for the same category', async () => {
    await set({ categoryCode: 'SUPPLY', departmentId: HOUSING });
    await set({ categoryCode: 'SUPPLY', divisionCode: STREET, departmentId: POLICE });
    await set({ categoryCode: 'SUPPLY.WATER', departmentId: WATER });
    const water = await received(test, { categoryCode: 'SUPPLY.WATER' });
    const power = await received(test, { categoryCode: 'SUPPLY.POWER' });
    const elsewhere = await received(test, { categoryCode: 'SUPPLY.POWER', divisionCode: DISTRICT });
    const other = await received(test, { categoryCode: 'OTHER' });

    test.forgetStatements();
    const suggested = await suggestedFor([water.id, power.id]);
    const statements = test.statements.length;

    expect(suggested).toEqual([WATER, POLICE]);
    expect(await suggestedFor([elsewhere.id], SUPERVISOR)).toEqual([HOUSING]);
    test.forgetStatements();
    expect(await suggestedFor([water.id, power.id, other.id, water.id])).toEqual([
      WATER,
      POLICE,
      null,
      WATER,
    ]);
    expect(test.statements.length).toBe(statements);
  });

  it('says where a dispatch goes that names no department, and an unnamed one is refused', async () => {
    await set({ categoryCode: 'NOISE', departmentId: HOUSING });
    const [noise, other] = [
      await received(test, { categoryCode: 'NOISE.LIFE' }),
      await received(test, { categoryCode: 'OTHER' }),
    ];
    const dispatch = (id: string) => move(test, { id, action: 'DISPATCH', expectedVersion: 1 }, OFFICER);

    const dispatched = moved(await dispatch(noise.id));
    const refused = await dispatch(other.id);

    expect(dispatched.status).toBe('DISPATCHED');
    expect(
      await test.owner.query('SELECT department_id FROM service_request WHERE id = $1', [noise.id]),
    ).toEqual([{ department_id: HOUSING }]);
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'departmentId' }]);
  });

  it('keeps what held before, for whoever asks as of then, and is read by everybody', async () => {
    const first = await set({ categoryCode: 'ROADS', departmentId: POLICE });
    const then = first.dispatchRule.validFrom;
    const second = await set({ categoryCode: 'ROADS', departmentId: HOUSING, expectedVersion: 1 });
    const ended = await set({ categoryCode: 'ROADS', departmentId: null, expectedVersion: 2 });
    const read = async (filter: object) =>
      (await test.ask(ANONYMOUS, DIRECTORY, { filter: { categoryCode: 'ROADS', ...filter } })).data;

    expect(first.dispatchRule).toMatchObject({ version: 1, validTo: null });
    expect(second.dispatchRule).toMatchObject({ version: 2, department: { id: HOUSING } });
    expect(ended).toMatchObject({ dispatchRule: null, userErrors: [] });
    expect((await read({})).dispatchDirectory).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await read({ asOf: then })).dispatchDirectory).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          category: { code: 'ROADS', name: '道路交通' },
          division: { code: CITY },
          department: { id: POLICE },
        },
      ],
    });
  });

  it('pages by place and category', async () => {
    for (const divisionCode of [COMMUNITY, NEIGHBOUR]) await set({ divisionCode, categoryCode: 'VILLAGE' });
    const page = (more: object) =>
      test.ask(ANONYMOUS, DIRECTORY, { filter: { categoryCode: 'VILLAGE' }, ...more });

    const first = (await page({ first: 1 })).data.dispatchDirectory;
    const second = (await page({ first: 1, after: first.pageInfo.endCursor })).data.dispatchDirectory;

    expect([...first.nodes, ...second.nodes].map(({ division }) => division.code)).toEqual([
      COMMUNITY,
      NEIGHBOUR,
    ]);
  });

  it('changes once for each key and version, and by whoever governs all of the place', async () => {
    const key = { categoryCode: 'SAFETY', idempotencyKey: randomUUID() };
    const once = await set(key);
    const outcomes = await Promise.all([
      set({ categoryCode: 'BUILDING', departmentId: WATER }),
      set({ categoryCode: 'BUILDING', departmentId: HOUSING }),
    ]);

    expect((await set(key)).dispatchRule).toEqual(once.dispatchRule);
    expect(outcomes.filter(({ dispatchRule }) => dispatchRule)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await set({ divisionCode: DISTRICT }, SUPERVISOR)).dispatchRule).not.toBeNull();
    for (const [viewer, divisionCode] of [
      [SUPERVISOR, CITY],
      [streetOfficer(STREET), STREET],
    ] as const) {
      expect((await set({ divisionCode }, viewer)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    expect((await set({ divisionCode: '530100999000', categoryCode: 'NOTHING' })).userErrors).toMatchObject([
      { code: 'DIVISION_UNKNOWN', field: 'divisionCode', retryable: true },
      { code: 'INVALID_INPUT', field: 'categoryCode' },
    ]);
    expect((await set({ departmentId: 'nobody' })).userErrors).toMatchObject([{ field: 'departmentId' }]);
  });
});

describe('the categories of a city', () => {
  it('are its own word for a shared one, new ones below it, and can be retired from below', async () => {
    const shared = await define({ name: '噪声污染' });
    const own = await define({ code: 'NOISE.LAKE', parentCode: 'NOISE', name: '游船噪声', sensitive: true });
    const tooEarly = await define({ name: '噪声污染', expectedVersion: 1, retired: true });
    const retired = await define({
      ...{ code: 'NOISE.LAKE', parentCode: 'NOISE', name: '游船噪声' },
      ...{ expectedVersion: 1, retired: true },
    });

    expect(shared.serviceCategory).toMatchObject({ code: 'NOISE', name: '噪声污染', version: 1 });
    expect(own.serviceCategory).toMatchObject({ version: 1, sensitive: true, parent: { code: 'NOISE' } });
    expect(tooEarly.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'retired' }]);
    expect(retired.serviceCategory).toMatchObject({ version: 2, retired: true });
    const { userErrors } = await create(test, soundInput({ categoryCode: 'NOISE.LAKE' }), LIN);
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'categoryCode' }]);
  });

  it.each([
    ['a stale version', { expectedVersion: 7 }, 'CONFLICT', 'expectedVersion'],
    ['a district as the city', { divisionCode: DISTRICT }, 'INVALID_INPUT', 'divisionCode'],
    ['small letters', { code: 'noise' }, 'INVALID_INPUT', 'code'],
    ['a code of five parts', { code: 'A.B.C.D.E', parentCode: 'A.B.C.D' }, 'INVALID_INPUT', 'code'],
    [
      'a parent that the code does not begin with',
      { code: 'X.Y', parentCode: 'NOISE' },
      'INVALID_INPUT',
      'parentCode',
    ],
    ['a parent that there is not', { code: 'X.Y', parentCode: 'X' }, 'INVALID_INPUT', 'parentCode'],
    ['a mobile number in the name', { code: 'X', name: '找13812345678' }, 'CONTACT_IN_PUBLIC_TEXT', 'name'],
    ['a resident ID in the name', { code: 'X', name: '11010519491231002X' }, 'PERSONAL_ID_IN_TEXT', 'name'],
    [
      'a kind of department in words',
      { code: 'X', leadDepartmentKind: '水务' },
      'INVALID_INPUT',
      'leadDepartmentKind',
    ],
  ])('refuse %s', async (_, more, code, field) => {
    const { serviceCategory, userErrors } = await define(more);

    expect(serviceCategory).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it('are said by whoever governs all of the city', async () => {
    expect((await define({}, SUPERVISOR)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await define({}, ANONYMOUS)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('take in those below when a list is limited to one', async () => {
    await define({ code: 'SUPPLY.WATER.PRESSURE', parentCode: 'SUPPLY.WATER', name: '水压不足' });
    const { id } = await received(test, { categoryCode: 'SUPPLY.WATER.PRESSURE' });

    const { data } = await test.ask(
      OFFICER,
      `{ serviceRequests(filter: { categoryCode: "SUPPLY" }, first: 1) { nodes { id } } }`,
    );

    expect(data.serviceRequests.nodes).toEqual([{ id }]);
  });
});
