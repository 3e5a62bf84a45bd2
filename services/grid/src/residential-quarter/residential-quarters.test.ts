import { ANONYMOUS, gridCode, newEntityId } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { MANY_COMMUNITIES, PLACES_WITH_MANY } from '../testing/communities';
import { fillPlaces } from '../testing/fill-places';
import { Seed } from '../testing/seed';

const COMMUNITY = '530112003001';
const NEIGHBOUR = '530112003002';
const ELSEWHERE = '110114001001';
const LIST = `query($filter: ResidentialQuarterFilter, $first: Int! = 20, $after: String) {
  residentialQuarters(filter: $filter, first: $first, after: $after) {
    nodes { name } pageInfo { hasNextPage endCursor } totalCount } }`;

interface QuarterList {
  readonly nodes: readonly { readonly name: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

describe('residential quarters', () => {
  let city: TestService;
  let seed: Seed;
  const ask = (document: string, variables: object = {}) => city.ask(ANONYMOUS, document, { ...variables });
  const list = async (variables: object = {}) =>
    (await ask(LIST, variables)).data.residentialQuarters as QuarterList;

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner, PLACES_WITH_MANY);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await city.owner.query('TRUNCATE residential_quarter, grid, grid_version, grid_assignment CASCADE');
    seed = new Seed(city.owner);
  });

  it('are found by id with their community; an unknown or malformed id is null', async () => {
    const id = await seed.quarter(COMMUNITY, { name: '滇池明珠小区' });
    const { data } = await ask(
      `query($id: ID!, $none: ID!) { known: residentialQuarter(id: $id) { name households division { code } }
         unknown: residentialQuarter(id: $none) { name } bad: residentialQuarter(id: "x") { name } }`,
      { id, none: newEntityId(COMMUNITY) },
    );

    expect(data).toEqual({
      known: { name: '滇池明珠小区', households: 300, division: { code: COMMUNITY } },
      unknown: null,
      bad: null,
    });
  });

  it.each([
    ['of everywhere', {}, ['北街小区', '明珠小區', '老院子']],
    ['of a street', { divisionCode: '530112003000' }, ['明珠小區', '老院子']],
    ['of a kind', { kind: 'OLD_ESTATE' }, ['老院子']],
    ['of a name in the other writing', { search: '小区' }, ['北街小区', '明珠小區']],
    ['of a name with a wildcard', { search: '%' }, []],
    ['of a kind that cannot be one', { kind: '\0' }, []],
  ])('are listed by place: those %s', async (_, filter, names) => {
    await seed.quarter(COMMUNITY, { name: '明珠小區' });
    await seed.quarter(NEIGHBOUR, { name: '老院子', kind: 'OLD_ESTATE' });
    await seed.quarter(ELSEWHERE, { name: '北街小区' });

    const { nodes, totalCount } = await list({ filter });

    expect(nodes.map(({ name }) => name)).toEqual(names);
    expect(totalCount).toBe(names.length);
  });

  it('come once each, page by page, with a total that stays', async () => {
    for (const code of [NEIGHBOUR, COMMUNITY, ELSEWHERE, COMMUNITY, NEIGHBOUR])
      await seed.quarter(code, { name: code });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: QuarterList = await list({ first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.nodes.map(({ name }) => name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual([ELSEWHERE, COMMUNITY, COMMUNITY, NEIGHBOUR, NEIGHBOUR]);
  });

  it('refuse a malformed place and a page of 101, naming the argument', async () => {
    const { errors } = await ask(
      '{ a: residentialQuarters(filter: { divisionCode: "53" }) { totalCount } b: residentialQuarters(first: 101) { totalCount } }',
    );

    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'DIVISION_CODE_MALFORMED', argument: 'filter.divisionCode' },
      { code: 'PAGE_SIZE_INVALID', argument: 'first', max: 100 },
    ]);
  });

  it('name the grids that cover them now', async () => {
    const [covered, bare] = [await seed.quarter(COMMUNITY), await seed.quarter(COMMUNITY)];
    await seed.grid(COMMUNITY, { quarterIds: [covered] });
    await seed.grid(COMMUNITY, { quarterIds: [covered], validTo: new Date('2024-01-01T00:00:00+08:00') });
    await seed.grid(COMMUNITY, { quarterIds: [covered] });
    const { data } = await ask(
      `query($covered: ID!, $bare: ID!) {
         covered: residentialQuarter(id: $covered) { grids(first: 1) { nodes { code } pageInfo { hasNextPage } totalCount } }
         bare: residentialQuarter(id: $bare) { grids { nodes { code } totalCount } } }`,
      { covered, bare },
    );

    expect(data).toEqual({
      covered: {
        grids: { nodes: [{ code: gridCode(COMMUNITY, 1) }], pageInfo: { hasNextPage: true }, totalCount: 2 },
      },
      bare: { grids: { nodes: [], totalCount: 0 } },
    });
  });

  it('under 2 places and under 20 are read in the same number of statements, with their grids', async () => {
    for (const code of MANY_COMMUNITIES) await seed.grid(code, { quarterIds: [await seed.quarter(code)] });
    const statementsFor = async (count: number) => {
      city.forgetStatements();
      const { data } = await ask(
        `query($places: [_Any!]!) { _entities(representations: $places) { ... on Division {
           residentialQuarters { nodes { grids { nodes { code } } } totalCount } } } }`,
        { places: MANY_COMMUNITIES.slice(0, count).map((code) => ({ __typename: 'Division', code })) },
      );
      expect(data._entities).toEqual(
        MANY_COMMUNITIES.slice(0, count).map((code) => ({
          residentialQuarters: {
            nodes: [{ grids: { nodes: [{ code: gridCode(code, 1) }] } }],
            totalCount: 1,
          },
        })),
      );
      return city.statements.length;
    };

    expect(await statementsFor(20)).toBe(await statementsFor(2));
  });
});
