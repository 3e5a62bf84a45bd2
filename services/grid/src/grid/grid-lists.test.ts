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
const LONG_PAST = { validTo: new Date('2024-01-01T00:00:00+08:00') };
const GRIDS_UNDER = `query($places: [_Any!]!, $first: Int! = 20, $after: String) { _entities(representations: $places) {
  ... on Division { grids(first: $first, after: $after) {
    nodes { code workers { displayName } } pageInfo { hasNextPage endCursor } totalCount } } } }`;
const GRIDS_OF = `query($organizations: [_Any!]!, $first: Int! = 20, $after: String) {
  _entities(representations: $organizations) { ... on Organization {
    grids(first: $first, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } } } }`;

interface GridList {
  readonly nodes: readonly { readonly code: string; readonly workers: readonly object[] }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

describe('lists of grids', () => {
  let city: TestService;
  let seed: Seed;
  const ask = async (document: string, variables: object) =>
    (await city.ask(ANONYMOUS, document, { ...variables })).data;
  const listsIn = async (document: string, variables: object): Promise<readonly GridList[]> =>
    ((await ask(document, variables))._entities as readonly { grids: GridList }[]).map(({ grids }) => grids);
  const under = (codes: readonly string[], page: object = {}) =>
    listsIn(GRIDS_UNDER, { places: codes.map((code) => ({ __typename: 'Division', code })), ...page });
  const of = (ids: readonly string[], page: object = {}) =>
    listsIn(GRIDS_OF, { organizations: ids.map((id) => ({ __typename: 'Organization', id })), ...page });
  const statementsFor = async (work: () => Promise<unknown>) => {
    city.forgetStatements();
    await work();
    return [...city.statements];
  };

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner, PLACES_WITH_MANY);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await city.owner.query(
      'TRUNCATE grid, grid_version, grid_sequence, grid_assignment, grid_worker CASCADE',
    );
    seed = new Seed(city.owner);
  });

  it('under 2 places and under 20 are read in the same number of statements, workers and counts included', async () => {
    for (const code of MANY_COMMUNITIES) {
      for (const name of ['甲', '乙', '丙']) {
        await seed.worker(code, [await seed.grid(code, { name })], { displayName: `${name}${code}` });
      }
    }
    const forTwo = await statementsFor(() => under(MANY_COMMUNITIES.slice(0, 2), { first: 2 }));
    const forTwenty = await statementsFor(async () => {
      const lists = await under(MANY_COMMUNITIES, { first: 2 });

      expect(lists).toEqual(
        MANY_COMMUNITIES.map((code) => ({
          nodes: [
            { code: gridCode(code, 1), workers: [{ displayName: `甲${code}` }] },
            { code: gridCode(code, 2), workers: [{ displayName: `乙${code}` }] },
          ],
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string },
          totalCount: 3,
        })),
      );
    });

    expect(forTwenty).toHaveLength(forTwo.length);
    expect(forTwenty.filter((statement) => statement.includes('grid_assignment'))).toHaveLength(1);
    expect(forTwenty.filter((statement) => statement.includes('count('))).toHaveLength(1);
  });

  it('go on after the cursor of a page, under each place for itself', async () => {
    for (const code of [COMMUNITY, COMMUNITY, COMMUNITY, NEIGHBOUR]) await seed.grid(code);
    const [first] = await under(['530112003000'], { first: 3 });
    const [rest, none] = await under(['530112003000', ELSEWHERE], {
      first: 3,
      after: first?.pageInfo.endCursor,
    });

    expect(first?.nodes.map(({ code }) => code)).toEqual([1, 2, 3].map((n) => gridCode(COMMUNITY, n)));
    expect(rest).toMatchObject({
      nodes: [{ code: gridCode(NEIGHBOUR, 1) }],
      pageInfo: { hasNextPage: false },
      totalCount: 4,
    });
    expect(none).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it('show who answers for a grid now, in order of assignment, and not who did before', async () => {
    const grid = await seed.grid(COMMUNITY);
    await seed.worker(COMMUNITY, [grid], { displayName: '后来', since: new Date('2023-01-01T00:00:00Z') });
    await seed.worker(COMMUNITY, [grid], { displayName: '先来', since: new Date('2022-01-01T00:00:00Z') });
    await seed.worker(COMMUNITY, [grid], {
      displayName: '从前',
      until: new Date('2022-01-01T00:00:00Z'),
    });
    const workersAt = async (asOf: string | null) =>
      (
        (
          await ask(
            'query($id: ID!, $asOf: DateTime) { grid(id: $id, asOf: $asOf) { workers { displayName } } }',
            {
              id: grid,
              asOf,
            },
          )
        ).grid as { workers: { displayName: string }[] }
      ).workers.map(({ displayName }) => displayName);

    expect(await workersAt(null)).toEqual(['先来', '后来']);
    expect(await workersAt('2021-06-01T00:00:00Z')).toEqual(['从前']);
  });

  it('of an organization hold the grids that it answers for now, page by page', async () => {
    const [busy, idle] = [newEntityId(COMMUNITY), newEntityId(COMMUNITY)];
    for (let index = 0; index < 3; index += 1)
      await seed.grid(COMMUNITY, { responsibleOrganizationId: busy });
    await seed.grid(COMMUNITY, { responsibleOrganizationId: busy, ...LONG_PAST });
    await seed.grid(COMMUNITY);

    const [first, empty, unknown] = await of([busy, idle, 'x'], { first: 2 });
    const [rest] = await of([busy], { first: 2, after: first?.pageInfo.endCursor });

    expect(first).toMatchObject({
      nodes: [{ code: gridCode(COMMUNITY, 1) }, { code: gridCode(COMMUNITY, 2) }],
      pageInfo: { hasNextPage: true },
      totalCount: 3,
    });
    expect(rest).toMatchObject({
      nodes: [{ code: gridCode(COMMUNITY, 3) }],
      pageInfo: { hasNextPage: false },
    });
    expect([empty, unknown]).toMatchObject([
      { nodes: [], totalCount: 0 },
      { nodes: [], totalCount: 0 },
    ]);
  });

  it('of 2 organizations and of 20 are read in the same number of statements', async () => {
    const organizations = MANY_COMMUNITIES.map((code) => newEntityId(code));
    for (const [index, id] of organizations.entries())
      await seed.grid(MANY_COMMUNITIES[index] ?? COMMUNITY, { responsibleOrganizationId: id });

    const forTwo = await statementsFor(() => of(organizations.slice(0, 2)));
    const forTwenty = await statementsFor(() => of(organizations));

    expect(forTwo).toHaveLength(2);
    expect(forTwenty).toHaveLength(2);
  });

  it('can be limited to an organization; what cannot be an organization or a kind finds nothing', async () => {
    const organization = newEntityId(COMMUNITY);
    await seed.grid(COMMUNITY, { name: '有人负责', responsibleOrganizationId: organization });
    await seed.grid(COMMUNITY);
    const namesOf = async (filter: object) =>
      (
        (await ask('query($filter: GridFilter) { grids(filter: $filter) { nodes { name } totalCount } }', {
          filter,
        })) as { grids: object }
      ).grids;

    expect(await namesOf({ responsibleOrganizationId: organization })).toEqual({
      nodes: [{ name: '有人负责' }],
      totalCount: 1,
    });
    expect(await namesOf({ responsibleOrganizationId: '\0' })).toEqual({ nodes: [], totalCount: 0 });
    expect(await namesOf({ kind: '\0' })).toEqual({ nodes: [], totalCount: 0 });
  });
});
