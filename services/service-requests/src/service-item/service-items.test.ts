import { randomUUID } from 'node:crypto';
import { ANONYMOUS, rebuildStatistics, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { REQUEST_FACTS } from '../database/statistics.js';
import { insertItems } from '../testing/insert-items.js';
import { openCity } from '../testing/open-city.js';
import { CITY, COMMUNITY, DISTRICT, FOREIGN, STREET, WATER } from '../testing/places.js';
import { LIN, OFFICER, SUPERVISOR } from '../testing/requests.js';
import { administrator } from '../testing/viewers.js';

const CITY_ADMIN = administrator(CITY);
let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const FIELDS = `serviceItem { id version code kind name visitsRequired online agency venue level validTo
  division { code } department { id } } userErrors { code field currentVersion }`;
const RUN = {
  register: `mutation ($input: RegisterServiceItemInput!) { outcome: registerServiceItem(input: $input) { ${FIELDS} } }`,
  update: `mutation ($input: UpdateServiceItemInput!) { outcome: updateServiceItem(input: $input) { ${FIELDS} } }`,
  retire: `mutation ($input: RetireServiceItemInput!) { outcome: retireServiceItem(input: $input) { ${FIELDS} } }`,
};
const STATS = `query ($codes: [_Any!]!, $period: PeriodInput) { _entities(representations: $codes) { ... on Division {
  serviceItems(first: 2) { totalCount nodes { code } }
  serviceItemStats(period: $period) { publicConvenience onApplication onlinePublicConvenience onlineOnApplication
    byLevel { level items atMostOneVisit { numerator denominator value metric { code } } } } } } }`;

const run = async (change: keyof typeof RUN, input: object, viewer: Viewer = CITY_ADMIN) => {
  const { data, errors } = await test.ask(viewer, RUN[change], { input });
  return { ...(data?.outcome ?? { serviceItem: null, userErrors: [] }), errors };
};
const register = (more: object = {}, viewer: Viewer = CITY_ADMIN) =>
  run(
    'register',
    {
      ...{ divisionCode: DISTRICT, code: randomUUID(), kind: 'ON_APPLICATION', name: '社会保障卡申领' },
      ...{ visitsRequired: 1, online: true, idempotencyKey: randomUUID(), ...more },
    },
    viewer,
  );
const statsOf = async (...codes: readonly string[]) => {
  const period = { from: '2000-01-01T00:00:00+08:00', to: '2100-01-01T00:00:00+08:00' };
  const { data, errors } = await test.ask(ANONYMOUS, STATS, {
    ...{ period, codes: codes.map((code) => ({ __typename: 'Division', code })) },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data._entities as readonly { serviceItemStats: Record<string, unknown> }[];
};

describe('the catalogue of services', () => {
  it('is read by everybody, by place, kind, level, visits and name', async () => {
    const { serviceItem } = await register({
      ...{ divisionCode: STREET, name: '老年優待證辦理', kind: 'PUBLIC_CONVENIENCE', visitsRequired: 0 },
      ...{ agency: ['HANDLING'], venue: '街道便民服务中心', departmentId: WATER },
    });
    await register({ divisionCode: STREET, visitsRequired: 3, online: false });
    const listed = async (filter: object) =>
      (
        await test.ask(
          ANONYMOUS,
          `query ($filter: ServiceItemFilter) { serviceItems(filter: $filter) { totalCount nodes { id } } }`,
          { filter: { divisionCode: STREET, ...filter } },
        )
      ).data.serviceItems;

    expect(serviceItem).toMatchObject({
      ...{ level: 'TOWNSHIP', agency: ['HANDLING'], venue: '街道便民服务中心', division: { code: STREET } },
      department: { id: WATER },
    });
    expect((await listed({})).totalCount).toBe(2);
    for (const filter of [
      { search: '优待证' },
      { kind: 'PUBLIC_CONVENIENCE' },
      { mostVisits: 1 },
      { online: true },
      { departmentId: WATER },
    ]) {
      expect((await listed(filter)).nodes).toEqual([{ id: serviceItem.id }]);
    }
    expect((await listed({ level: 'TOWNSHIP' })).totalCount).toBe(2);
    expect((await listed({ level: 'COUNTY' })).totalCount).toBe(0);
  });

  it('changes what is given, once for each version, until an item is retired', async () => {
    const { serviceItem } = await register({ venue: '政务大厅' });
    const change = { id: serviceItem.id, expectedVersion: 1 };

    const updated = await run('update', { ...change, visitsRequired: 0, venue: null });
    const stale = await run('update', { ...change, online: false });
    const retired = await run('retire', { id: serviceItem.id, expectedVersion: 2 });
    const late = await run('retire', { id: serviceItem.id, expectedVersion: 3 });

    expect(updated.serviceItem).toMatchObject({ version: 2, visitsRequired: 0, venue: null, online: true });
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
    expect(retired.serviceItem.validTo).not.toBeNull();
    expect(late.userErrors).toMatchObject([{ code: 'ACTION_NOT_AVAILABLE' }]);
    const { data } = await test.ask(ANONYMOUS, `query ($id: ID!) { serviceItem(id: $id) { code validTo } }`, {
      id: serviceItem.id,
    });
    expect(data.serviceItem).toMatchObject({ validTo: retired.serviceItem.validTo });
    expect((await register({ code: serviceItem.code })).serviceItem).not.toBeNull();
  });

  it.each([
    ['a code with spaces', { code: 'a b' }, 'INVALID_INPUT', 'code'],
    ['21 visits', { visitsRequired: 21 }, 'INVALID_INPUT', 'visitsRequired'],
    ['the same help twice', { agency: ['PAYMENT', 'PAYMENT'] }, 'INVALID_INPUT', 'agency'],
    ['a mobile number as the venue', { venue: '13812345678' }, 'CONTACT_IN_PUBLIC_TEXT', 'venue'],
    [
      'a resident ID in the text',
      { description: '11010519491231002X' },
      'PERSONAL_ID_IN_TEXT',
      'description',
    ],
    ['a bank card in the name', { name: '6222021234567894' }, 'PERSONAL_ID_IN_TEXT', 'name'],
    ['a department that is none', { departmentId: 'x' }, 'INVALID_INPUT', 'departmentId'],
    ['an unknown place', { divisionCode: '530112003099' }, 'DIVISION_UNKNOWN', 'divisionCode'],
  ])('refuses %s', async (_, more, code, field) => {
    expect((await register(more)).userErrors).toMatchObject([{ code, field }]);
  });

  it('has a code once in its place, and is managed by whoever governs it', async () => {
    await register({ code: 'C-1' });

    expect((await register({ code: 'C-1' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'code' },
    ]);
    expect((await register({ divisionCode: STREET, code: 'C-1' }, OFFICER)).serviceItem).not.toBeNull();
    for (const [viewer, divisionCode] of [
      [LIN, COMMUNITY],
      [OFFICER, DISTRICT],
      [SUPERVISOR, FOREIGN],
    ] as const) {
      expect((await register({ divisionCode }, viewer)).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });
});

describe('the figures of the catalogue', () => {
  it('are those of the account: 317 and 515 items, 91 % at the city and 87 % below it', async () => {
    const city = '360700000000';
    await insertItems(test.owner, city, { kind: 'PUBLIC_CONVENIENCE', items: 317, atMostOne: 291 });
    await insertItems(test.owner, city, { kind: 'ON_APPLICATION', items: 515, atMostOne: 466 });
    await insertItems(test.owner, '360702000000', { kind: 'ON_APPLICATION', items: 100, atMostOne: 87 });
    await test.owner.transaction((manager) => rebuildStatistics(manager, REQUEST_FACTS));

    const [all, county] = await statsOf(city, '360702000000');

    expect(all?.serviceItemStats).toMatchObject({ publicConvenience: 317, onApplication: 615 });
    const levels = (all?.serviceItemStats['byLevel'] ?? []) as readonly {
      level: string;
      atMostOneVisit: { value: number; metric: { code: string } };
    }[];
    expect(levels.map(({ level, atMostOneVisit: { value } }) => [level, Math.round(value * 100)])).toEqual([
      ['PREFECTURE', 91],
      ['COUNTY', 87],
    ]);
    expect(levels.map(({ atMostOneVisit: { metric } }) => metric.code)).toEqual([
      'service_item.at_most_one_visit_rate.city',
      'service_item.at_most_one_visit_rate.county',
    ]);
    expect(county?.serviceItemStats).toMatchObject({ publicConvenience: 0, onApplication: 100 });
  });

  it('are what the items give, after any changes, in a number of statements that does not grow', async () => {
    const ids: { id: string; version: number }[] = [];
    const step = fc.record({
      what: fc.constantFrom('register', 'update', 'retire'),
      visits: fc.nat(3),
      online: fc.boolean(),
      which: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        for (const { what, visits, online, which } of steps) {
          const item = ids[which % Math.max(ids.length, 1)];
          const details = { visitsRequired: visits, online };
          const change = item && { id: item.id, expectedVersion: item.version };
          const { serviceItem } =
            what === 'register' || !change
              ? await register({ divisionCode: COMMUNITY, ...details })
              : await run(what, what === 'update' ? { ...change, ...details } : change);
          if (serviceItem && item && what !== 'register') item.version = serviceItem.version;
          else if (serviceItem) ids.push({ id: serviceItem.id, version: serviceItem.version });
        }
        const counted = await statsOf(COMMUNITY, CITY);
        await test.owner.transaction((manager) => rebuildStatistics(manager, REQUEST_FACTS));

        expect(await statsOf(COMMUNITY, CITY)).toEqual(counted);
      }),
      { numRuns: 4 },
    );
    const statements = async (...codes: readonly string[]) => {
      test.forgetStatements();
      await statsOf(...codes);
      return test.statements.length;
    };
    expect(await statements(CITY, DISTRICT, STREET, COMMUNITY)).toBe(await statements(CITY));
  });
});
