import { ANONYMOUS, businessDay, shiftedDay } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { OrganizationKind } from '../organization/organization-kind.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { stocks } from '../testing/stocks.js';

const ADD = `mutation($input: AddDutyItemInput!) { addDutyItem(input: $input) { dutyItem { id } userErrors { code } } }`;
const REMOVE = `mutation($input: RemoveDutyItemInput!) { removeDutyItem(input: $input) { userErrors { code } } }`;
const TODAY = businessDay(new Date());
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.city] });
const wanted = {
  ...{
    divisionCode: PLACES.street,
    level: 'COMMUNITY',
    kind: 'STATUTORY_ASSISTANCE',
    title: '协助开展人口普查',
  },
  ...{ legalBasis: '《全国人口普查条例》第四条', decidedOn: '2020-01-01' },
};

interface Shown {
  readonly id: string;
  readonly title: string;
}

describe('lists of duties', () => {
  let city: TestService;
  let key = 0;
  const add = (changes: object = {}, who = supervisor) =>
    city.ask(who, ADD, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const added = async (changes: object = {}): Promise<string> => {
    const { dutyItem, userErrors } = (await add(changes)).data.addDutyItem as {
      dutyItem: Shown | null;
      userErrors: object[];
    };
    expect(userErrors).toEqual([]);
    return dutyItem?.id ?? '';
  };
  const remove = async (id: string, changes: object = {}) => {
    const input = { id, reason: '没有法律依据', lackedLegalBasis: true, expectedVersion: 1, ...changes };
    const { data } = await city.ask(supervisor, REMOVE, { input });
    expect(data.removeDutyItem.userErrors).toEqual([]);
  };
  const titlesAt = async (code: string, list = 'dutyItems') => {
    const { data } = await city.ask(
      ANONYMOUS,
      `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) {
           ... on Division { ${list} { nodes { title } totalCount } } } }`,
    );
    const { nodes, totalCount } = data._entities[0].dutyItems as { nodes: Shown[]; totalCount: number };
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ title }) => title);
  };

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('hold at a place what its own list and those above say on a day, the highest first', async () => {
    const province = viewer('DISTRICT_SUPERVISOR', { places: [PLACES.province] });
    const { data } = await add({ divisionCode: PLACES.province, title: '省' }, province);
    expect(data.addDutyItem.userErrors).toEqual([]);
    await added({ divisionCode: PLACES.community, title: '社区' });
    await added({ divisionCode: PLACES.neighbour, title: '邻社区' });
    await added({ divisionCode: PLACES.city, title: '市', level: 'GRID', kind: 'NEGATIVE' });
    await added({ divisionCode: PLACES.district, title: '区', validTo: '2021-01-01' });
    await remove(await added({ title: '街道' }), { removedOn: '2020-06-01' });

    expect(await titlesAt(PLACES.community)).toEqual(['省', '市', '社区']);
    expect(await titlesAt(PLACES.community, 'dutyItems(asOf: "2020-05-31")')).toEqual([
      ...['省', '市', '区', '街道', '社区'],
    ]);
    expect(await titlesAt(PLACES.community, 'dutyItems(asOf: "2019-12-31")')).toEqual([]);
    expect(await titlesAt(PLACES.community, 'dutyItems(level: GRID)')).toEqual(['市']);
    expect(await titlesAt(PLACES.city, 'dutyItems(kind: NEGATIVE)')).toEqual(['市']);
    expect(await titlesAt(PLACES.otherCommunity)).toEqual([]);
  });

  it('show each organization its own duties, and no place those of one organization', async () => {
    const organizationId = await new Seed(city.owner).organization({ kind: OrganizationKind.WORK_COMMITTEE });
    for (const title of [
      '加强党的建设',
      '统筹区域发展',
      '组织公共服务',
      '实施综合管理',
      '监督专业管理',
      '动员社会参与',
    ])
      await added({ kind: 'ORGANIZATION_DUTY', level: 'STREET', title, organizationId });
    const { data } = await city.ask(
      ANONYMOUS,
      `{ organization(id: "${organizationId}") { duties(first: 2) { nodes { title } totalCount } } }`,
    );

    expect(data.organization.duties).toEqual({
      nodes: [{ title: '加强党的建设' }, { title: '统筹区域发展' }],
      totalCount: 6,
    });
    expect(await titlesAt(PLACES.street)).toEqual([]);
    expect(await stocks(city.owner)).toEqual({});
  });

  it('are found by place below, kind, level, status and part of a title', async () => {
    await added({ title: '協助徵兵' });
    await added({ title: '协助消防', divisionCode: PLACES.community, validTo: shiftedDay(TODAY, 30) });
    await added({ title: '协税护税', validTo: '2021-01-01' });
    await remove(await added({ title: '招商引资', kind: 'PURCHASABLE' }));
    const found = async (filter: string) => {
      const { data } = await city.ask(
        ANONYMOUS,
        `{ dutyItems(filter: { ${filter} }) { nodes { title } totalCount } }`,
      );
      return (data.dutyItems.nodes as Shown[]).map(({ title }) => title);
    };

    expect(await found(`divisionCode: "${PLACES.city}"`)).toHaveLength(4);
    expect(await found(`divisionCode: "${PLACES.community}"`)).toEqual(['协助消防']);
    expect(await found('status: IN_FORCE')).toEqual(['協助徵兵', '协助消防']);
    expect(await found('status: EXPIRED')).toEqual(['协税护税']);
    expect(await found('status: REMOVED')).toEqual(['招商引资']);
    expect(await found('kind: PURCHASABLE')).toEqual(['招商引资']);
    expect(await found('search: "协助征"')).toEqual(['協助徵兵']);
    expect(await found('level: GRID')).toEqual([]);
  });

  it('can be copied page by page by other subgraphs, what was removed too', async () => {
    const ids = [await added(), await added(), await added({ divisionCode: PLACES.community })].sort();
    await remove(ids[0] ?? '');
    const { feed } = city.service;
    const first = await feed.copy('DutyItem', null, 2, { cities: ['5301'] });
    const second = await feed.copy('DutyItem', first.next, 2, { cities: ['5301'] });

    const rows = [...first.rows, ...second.rows] as {
      id: string;
      version: number;
      removedOn: string | null;
    }[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows[0]).toMatchObject({ version: 2, removedOn: TODAY, cityCode: '5301', level: 'COMMUNITY' });
    expect((await feed.copy('DutyItem', null, 10, { cities: ['1101'] })).rows).toEqual([]);
  });

  it('cost the same number of statements with 2 places and with 20', async () => {
    const counts: number[] = [];
    for (const size of [2, 20]) {
      const places = Array.from({ length: size }, (_, index) => `5301120030${String(index + 10)}`);
      city.forgetStatements();
      await city.ask(
        ANONYMOUS,
        `{ _entities(representations: [${places.map((code) => `{ __typename: "Division", code: "${code}" }`).join()}]) {
             ... on Division { dutyItems { nodes { id } totalCount } } } }`,
      );
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([2, 2]);
  });
});
