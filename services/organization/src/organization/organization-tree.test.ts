import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { OrganizationKind } from './organization-kind.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.district] });
const RENAME = `mutation($input: RenameOrganizationInput!) { renameOrganization(input: $input) { organization { validFrom } } }`;

describe('the tree of organizations', () => {
  let city: TestService;
  let seed: Seed;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  /** Committee of a street, of a community, and branches of it with the grids that they look after. */
  const grow = async (branches: number) => {
    const top = await seed.organization({
      divisionCode: PLACES.street,
      name: '街道党工委',
      kind: OrganizationKind.WORK_COMMITTEE,
    });
    const middle = await seed.organization({
      name: '社区党委',
      kind: OrganizationKind.COMMITTEE,
      parentId: top,
    });
    const grids = Array.from({ length: branches }, () => newEntityId(PLACES.community));
    const leaves: string[] = [];
    for (const [index, gridId] of grids.entries())
      leaves.push(
        await seed.organization({
          name: `第${String(index)}支部`,
          kind: OrganizationKind.BRANCH,
          parentId: middle,
          gridId,
          memberCount: 9,
        }),
      );
    return { top, middle, leaves, grids };
  };

  it('leads up from the top and down a level', async () => {
    const { top, middle, leaves } = await grow(3);
    const { data } = await city.ask(
      ANONYMOUS,
      `query($leaf: ID!, $top: ID!) {
        leaf: organization(id: $leaf) { parent { id } path { id } children { nodes { id } totalCount } }
        top: organization(id: $top) { parent { id } path { id }
          children { nodes { id children(first: 2) { nodes { id } totalCount pageInfo { hasNextPage } } } } } }`,
      { leaf: leaves[0], top },
    );

    expect(data.leaf).toEqual({
      parent: { id: middle },
      path: [{ id: top }, { id: middle }],
      children: { nodes: [], totalCount: 0 },
    });
    const children = {
      nodes: leaves.slice(0, 2).map((id) => ({ id })),
      totalCount: 3,
      pageInfo: { hasNextPage: true },
    };
    expect(data.top).toEqual({ parent: null, path: [], children: { nodes: [{ id: middle, children }] } });
  });

  it('is read at one instant from any of its organizations', async () => {
    const { top, middle, leaves } = await grow(1);
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 2));
    for (const id of [top, middle, leaves[0]])
      await city.ask(officer, RENAME, { input: { id, name: '新名', expectedVersion: 1 } });
    const names = 'name parent { name } path { name } children { nodes { name } }';
    const { data } = await city.ask(
      ANONYMOUS,
      `query($id: ID!, $then: DateTime) { now: organization(id: $id) { ${names} } then: organization(id: $id, asOf: $then) { ${names} } }`,
      { id: middle, then: before },
    );

    const [now] = [{ name: '新名' }];
    expect(data.now).toEqual({ name: '新名', parent: now, path: [now], children: { nodes: [now] } });
    expect(data.then).toEqual({
      name: '社区党委',
      parent: { name: '街道党工委' },
      path: [{ name: '街道党工委' }],
      children: { nodes: [{ name: '第0支部' }] },
    });
  });

  it('is one answer for what is unknown and what cannot be', async () => {
    const unknown = newEntityId(PLACES.community);
    const { data, errors } = await city.ask(
      ANONYMOUS,
      `query($id: ID!) { a: organization(id: $id) { id } b: organization(id: "x\\u0000") { id }
        _entities(representations: [{ __typename: "Organization", id: "${unknown}" }, { __typename: "Organization", id: "x" }]) { __typename } }`,
      { id: unknown },
    );

    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: null, b: null, _entities: [null, null] });
  });

  it('shows each grid its branch', async () => {
    const { leaves, grids } = await grow(2);
    const asked = [...grids, newEntityId(PLACES.community), 'x'];
    const { data } = await city.ask(ANONYMOUS, gridBranches(asked));

    expect(data._entities).toEqual([
      { branch: { id: leaves[0] } },
      { branch: { id: leaves[1] } },
      { branch: null },
      { branch: null },
    ]);
  });

  it('costs the same number of statements with 2 branches and with 20', async () => {
    const counts: number[] = [];
    for (const size of [2, 20]) {
      await emptyCity(city.owner);
      const { grids, leaves } = await grow(size);
      city.forgetStatements();
      await city.ask(ANONYMOUS, gridBranches(grids));
      const one = city.statements.length;
      city.forgetStatements();
      const { data } = await city.ask(
        ANONYMOUS,
        `{ organizations(first: 100, filter: { kind: BRANCH }) { totalCount nodes { memberCount { value } parent { name children(first: 100) { totalCount nodes { id path { id } } } } } } }`,
      );
      expect(data.organizations.nodes as unknown[]).toHaveLength(leaves.length);
      counts.push(one, city.statements.length);
    }

    expect(counts.slice(0, 2)).toEqual([1, 6]);
    expect(counts.slice(2)).toEqual(counts.slice(0, 2));
  });
});

const gridBranches = (ids: readonly string[]): string =>
  `{ _entities(representations: [${ids.map((id) => `{ __typename: "Grid", id: "${id}" }`).join(', ')}]) { ... on Grid { branch { id } } } }`;
