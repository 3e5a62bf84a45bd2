import { ANONYMOUS } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { OrganizationKind } from './organization-kind.js';

const LIST = `query($filter: OrganizationFilter, $first: Int!, $after: String) {
  organizations(filter: $filter, first: $first, after: $after) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
const inPlaceOf = (
  place: string,
): string => `query($kind: OrganizationKind, $asOf: DateTime, $first: Int! = 20, $after: String) {
  _entities(representations: [{ __typename: "Division", code: "${place}" }]) { ... on Division {
    organizations(kind: $kind, asOf: $asOf, first: $first, after: $after) {
      nodes { id name } totalCount pageInfo { hasNextPage endCursor } } } } }`;

interface Node {
  readonly id: string;
}

describe('lists of organizations', () => {
  let city: TestService;
  let seed: Seed;
  let committee: string;
  const all: string[] = [];

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    committee = await seed.organization({
      divisionCode: PLACES.street,
      kind: OrganizationKind.COMMITTEE,
      name: '金碧街道黨工委',
    });
    all.push(committee);
    for (let index = 0; index < 24; index += 1) {
      const divisionCode = index % 2 === 0 ? PLACES.community : PLACES.neighbour;
      all.push(
        await seed.organization({ divisionCode, name: `第${String(index)}单位`, parentId: committee }),
      );
    }
    all.push(
      await seed.organization({
        divisionCode: PLACES.otherCommunity,
        name: '北街社区党委',
        kind: OrganizationKind.COMMITTEE,
      }),
    );
    await seed.organization({
      name: '旧单位',
      validFrom: new Date('2021-01-01'),
      validTo: new Date('2023-01-01'),
    });
  });
  afterAll(() => city.stop());

  const list = async (variables: object) =>
    (await city.ask(ANONYMOUS, LIST, { first: 20, ...variables })).data.organizations as {
      nodes: Node[];
      edges: { cursor: string; node: Node }[];
      pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
  const inPlace = async (place: string, variables: object = {}) => {
    const { data } = await city.ask(ANONYMOUS, inPlaceOf(place), { ...variables });
    return data._entities[0].organizations as {
      nodes: Node[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };

  it.each([1, 7, 25, 26, 100])('hold every current one once on pages of %d, by place', async (first) => {
    const walked: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, edges, pageInfo } = await list({ first, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor, edges.at(-1)?.cursor]);
      walked.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);

    expect([...walked].sort()).toEqual([...all].sort());
    expect(walked[0]).toBe(all.at(-1));
  });

  it.each([
    ['a place and all below it', { divisionCode: PLACES.district }, 25],
    ['a province', { divisionCode: PLACES.province }, 25],
    ['a community', { divisionCode: PLACES.community }, 12],
    ['a kind', { kind: 'COMMITTEE' }, 2],
    ['part of a name in any writing', { search: '街道党工' }, 1],
    ['the beginning of a name in any writing', { search: '金碧街道党', searchMode: 'PREFIX' }, 1],
    ['a beginning that no name has', { search: '街道党工', searchMode: 'PREFIX' }, 0],
    ['a name with a wildcard', { search: '%' }, 0],
    ['a name with a NUL', { search: '党\u0000工委' }, 1],
    ['a kind in a place', { kind: 'COMMITTEE', divisionCode: PLACES.otherDistrict }, 1],
    ['a parent that nobody has', { parentId: 'x' }, 0],
  ])('can be limited to %s', async (_, filter, expected) => {
    expect((await list({ filter, first: 100 })).nodes).toHaveLength(expected);
  });

  it('can be limited to those directly below one', async () => {
    expect((await list({ filter: { parentId: committee }, first: 100 })).nodes).toHaveLength(24);
  });

  it.each([
    [{ first: 0 }, 'PAGE_SIZE_INVALID', 'first'],
    [{ first: 101 }, 'PAGE_SIZE_INVALID', 'first'],
    [{ after: 'nonsense' }, 'CURSOR_INVALID', 'after'],
    [{ after: Buffer.from('["grids","1"]').toString('base64url') }, 'CURSOR_INVALID', 'after'],
    [{ filter: { divisionCode: '53' } }, 'DIVISION_CODE_MALFORMED', 'filter.divisionCode'],
  ])('refuse %j and name the argument', async (variables, code, argument) => {
    const { data, errors } = await city.ask(ANONYMOUS, LIST, { first: 20, ...variables });

    expect(data).toEqual({ organizations: null });
    expect(errors).toMatchObject([{ path: ['organizations'], extensions: { code, argument } }]);
  });

  it('are counted only when the number is asked for', async () => {
    city.forgetStatements();
    await list({});
    expect(city.statements.filter((statement) => statement.includes('count('))).toEqual([]);

    const { data } = await city.ask(ANONYMOUS, '{ organizations { totalCount } }');
    expect(data.organizations.totalCount).toBe(26);
  });

  it('of a place hold what lies in it and below, page by page', async () => {
    const first = await inPlace(PLACES.district, { first: 20 });
    const second = await inPlace(PLACES.district, { first: 20, after: first.pageInfo.endCursor });

    expect(first.totalCount).toBe(25);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id).sort()).toEqual(all.slice(0, 25).sort());
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await inPlace(PLACES.district, { kind: 'COMMITTEE' })).nodes).toMatchObject([{ id: committee }]);
    expect((await inPlace(PLACES.otherStreet)).totalCount).toBe(1);
  });

  it('of a place show the past', async () => {
    const then = await inPlace(PLACES.community, { asOf: '2022-01-01T00:00:00+08:00', first: 100 });

    expect(then.nodes).toContainEqual(expect.objectContaining({ name: '旧单位' }));
    expect(then.totalCount).toBe(13);
    expect((await inPlace(PLACES.community, { asOf: '2020-01-01T00:00:00+08:00' })).totalCount).toBe(0);
  });
});
