import { ANONYMOUS, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { REGISTER_CHANGES, RegisterDesk } from '../testing/register-desk.js';
import { Seed } from '../testing/seed.js';

const LIST = `query($filter: RegisterEntryFilter, $first: Int = 100, $after: String) {
  registerEntries(filter: $filter, first: $first, after: $after) { totalCount nodes { title } pageInfo { hasNextPage endCursor } } }`;
const UNDER = `query($places: [_Any!]!, $kind: String, $validAt: DateTime) { _entities(representations: $places) {
  ... on Division { register(kind: $kind, validAt: $validAt) { totalCount nodes { title } } }
  ... on Organization { register(kind: $kind, validAt: $validAt) { totalCount nodes { title } } }
  ... on RegisterEntry { title } } }`;

describe('the lists of the register', () => {
  let city: TestService;
  let desk: RegisterDesk;
  let department: string;
  const titlesOf = (list: { nodes: { title: string }[]; totalCount: number }) => {
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map(({ title }) => title);
  };
  const listed = async (who: Viewer, filter: object | null = null) =>
    titlesOf((await city.ask(who, LIST, { filter })).data.registerEntries);
  const under = async (who: Viewer, place: object, variables: object = {}) => {
    const { data, errors } = await city.ask(who, UNDER, { places: [place], ...variables });
    expect(errors).toBeUndefined();
    return titlesOf(data._entities[0].register);
  };
  const division = (code: string) => ({ __typename: 'Division', code });

  beforeAll(async () => {
    city = await openCity();
    desk = new RegisterDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    department = await new Seed(city.owner).organization({ divisionCode: PLACES.district });
  });

  it('show entries of public kinds to everybody, and others where they lie and to whose they are', async () => {
    const open = await desk.add({ title: '公开措施' });
    const demand = await desk.done(REGISTER_CHANGES.add, desk.demand(department, { title: '内部要求' }));
    const survey = await desk.add({
      kind: 'NEEDS_SURVEY',
      title: '内部调查',
      divisionCode: PLACES.neighbour,
    });
    const all = [open, demand, survey];

    const governor = viewer('GRID_WORKER', { places: [PLACES.community] });
    const party = viewer('DEPARTMENT_OFFICER', { organization: department });
    const resident = viewer('RESIDENT');
    for (const [who, seen] of [
      [desk.officer, all],
      [governor, [open, demand]],
      [party, [open, demand]],
      [resident, [open]],
      [ANONYMOUS, [open]],
      [viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }), [open]],
    ] as const) {
      const titles = seen.map(({ title }) => title);
      expect((await listed(who)).toSorted()).toEqual([...titles].toSorted());
      expect((await under(who, division(PLACES.street))).toSorted()).toEqual([...titles].toSorted());
      expect(await under(who, { __typename: 'Organization', id: department })).toEqual(
        titles.filter((title) => title === '内部要求'),
      );
      for (const { id, title } of all) {
        const isSeen = titles.includes(title);
        const { data, errors } = await city.ask(who, `{ registerEntry(id: "${id}") { title } }`);
        expect([data.registerEntry, errors?.[0]?.extensions['code']]).toEqual(
          isSeen ? [{ title }, undefined] : [null, 'NOT_FOUND'],
        );
        const entity = await city.ask(who, UNDER, { places: [{ __typename: 'RegisterEntry', id }] });
        expect(entity.data._entities).toEqual([isSeen ? { title } : null]);
      }
    }
  });

  it('are limited by place, kind, title in any writing and time', async () => {
    const times = { validFrom: '2024-01-01T00:00:00Z', validTo: '2025-01-01T00:00:00Z' };
    await desk.add({ title: '优化社区治理', ...times });
    await desk.add({ title: '邻里驿站', kind: 'SERVICE_BRAND', divisionCode: PLACES.neighbour });
    const mistaken = await desk.add({ title: '登记错了', validFrom: '2024-02-01T00:00:00Z' });
    await desk.close(mistaken, 'MISTAKEN');

    const divisionCode = PLACES.district;
    expect(await listed(ANONYMOUS, { divisionCode: PLACES.neighbour })).toEqual(['邻里驿站']);
    expect(await listed(ANONYMOUS, { kind: 'SERVICE_BRAND' })).toEqual(['邻里驿站']);
    expect(await listed(ANONYMOUS, { divisionCode, search: '優化社區' })).toEqual(['优化社区治理']);
    expect(await listed(ANONYMOUS, { validAt: '2024-06-01T00:00:00Z' })).toEqual(['优化社区治理']);
    expect(await listed(ANONYMOUS, { validAt: '2025-01-01T00:00:00Z' })).toEqual([]);
    expect(await listed(ANONYMOUS, { divisionCode })).toHaveLength(3);
    const place = division(divisionCode);
    expect(await under(ANONYMOUS, place, { kind: 'SERVICE_BRAND' })).toEqual(['邻里驿站']);
    expect(await under(ANONYMOUS, place, { validAt: '2024-06-01T00:00:00Z' })).toEqual(['优化社区治理']);
  });

  it('come in pages that pass over nothing', async () => {
    for (const title of ['甲措施', '乙措施', '丙措施']) await desk.add({ title });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await city.ask(ANONYMOUS, LIST, { first: 2, after });
      const { nodes, pageInfo, totalCount } = data.registerEntries as {
        nodes: { title: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
      expect(totalCount).toBe(3);
      seen.push(...nodes.map(({ title }) => title));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual(['甲措施', '乙措施', '丙措施']);
  });

  it.each([
    ['a malformed place', { divisionCode: '53' }, 'DIVISION_CODE_MALFORMED', 'filter.divisionCode'],
    ['what cannot be a kind', { kind: 'no kind' }, 'INVALID_INPUT', 'filter.kind'],
  ])('refuse %s', async (_, filter, code, field) => {
    const { errors } = await city.ask(ANONYMOUS, LIST, { filter });

    expect(errors).toMatchObject([{ extensions: { code, argument: field } }]);
  });

  it('find nothing under an id that there is not', async () => {
    for (const id of ['x', newEntityId('5301')])
      expect((await city.ask(desk.officer, `{ registerEntry(id: "${id}") { id } }`)).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
  });

  it('come to sums of what the viewer may see', async () => {
    for (const [category, quantity] of [
      ['老年助餐', 30],
      ['老年助餐', 12],
      [null, null],
    ])
      await desk.add({ kind: 'NEEDS_SURVEY', title: '需求', category, quantity });
    await desk.close(await desk.add({ kind: 'NEEDS_SURVEY', title: '错', quantity: 99 }), 'MISTAKEN');
    const summaryFor = async (who: Viewer, code: string) => {
      const query = `query($places: [_Any!]!) { _entities(representations: $places) { ... on Division {
        registerSummary(kind: "NEEDS_SURVEY") { entries categories quantity kind { code unit } } } } }`;
      const { data } = await city.ask(who, query, { places: [division(code)] });
      return data._entities[0].registerSummary as object;
    };
    const kind = { code: 'NEEDS_SURVEY', unit: 'person' };

    for (const code of [PLACES.district, PLACES.province])
      expect(await summaryFor(desk.officer, code)).toEqual({ entries: 3, categories: 1, quantity: 42, kind });
    expect(await summaryFor(ANONYMOUS, PLACES.district)).toEqual({
      entries: 0,
      categories: 0,
      quantity: null,
      kind,
    });
  });

  it('ask as many statements for many places as for one', async () => {
    await desk.add();
    const counts: number[] = [];
    for (const codes of [
      [PLACES.street],
      [PLACES.street, PLACES.community, PLACES.neighbour, PLACES.district],
    ]) {
      city.forgetStatements();
      await city.ask(
        ANONYMOUS,
        `query($places: [_Any!]!) { _entities(representations: $places) { ... on Division {
          register { totalCount nodes { kind { name } unit } } registerSummary(kind: "TENDER") { entries } } } }`,
        { places: codes.map(division) },
      );
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([4, 4]);
  });

  it('are of kinds that everybody can look up', async () => {
    const { data } = await city.ask(
      ANONYMOUS,
      '{ registerKinds { code name unit isPublic isDemand leastQuantity sources } }',
    );

    expect(data.registerKinds).toContainEqual({
      code: 'LIAISON_ASSIGNMENT',
      name: '联系点包联',
      unit: 'place',
      isPublic: true,
      isDemand: false,
      leastQuantity: 0,
      sources: ['黑龙江齐齐哈尔建华区 2024-11', '辽宁锦州(日期未载)'],
    });
  });
});
