import { ANONYMOUS, newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { JointBodyKind } from './joint-body-kind.js';
import { JointRole } from './joint-role.js';

const MEMBERS = `query($id: ID!, $first: Int!, $after: String, $asOf: DateTime) { jointBody(id: $id) {
  members(first: $first, after: $after, asOf: $asOf) {
    nodes { id role organization { id name } } totalCount pageInfo { hasNextPage endCursor } } } }`;
const LIST = `query($filter: JointBodyFilter, $first: Int! = 20, $after: String) {
  jointBodies(filter: $filter, first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  readonly nodes: readonly { id: string; role: string; organization: { id: string; name: string } | null }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('lists of joint bodies and seats', () => {
  let city: TestService;
  let seed: Seed;
  const list = async (variables: object) =>
    (await city.ask(ANONYMOUS, LIST, { ...variables })).data.jointBodies as Listed;
  const members = async (variables: object) =>
    (await city.ask(ANONYMOUS, MEMBERS, { first: 20, ...variables })).data.jointBody.members as Listed;
  const walk = async (read: (after: string | null) => Promise<Listed>): Promise<string[]> => {
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await read(after);
      walked.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    return walked;
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('hold every current body once, and only what the filter says', async () => {
    const bodies: string[] = [];
    for (const divisionCode of [PLACES.street, PLACES.community, PLACES.neighbour, PLACES.otherCommunity])
      for (const kind of [JointBodyKind.ALLIANCE, JointBodyKind.JOINT_CONFERENCE])
        bodies.push(await seed.jointBody({ divisionCode, kind, name: `${kind}聯盟` }));
    await city.owner.query(`UPDATE joint_body SET valid_to = now() WHERE id = $1`, [bodies.pop()]);

    expect((await walk((after) => list({ first: 2, after }))).sort()).toEqual([...bodies].sort());
    expect((await list({ filter: { divisionCode: PLACES.street } })).totalCount).toBe(6);
    expect((await list({ filter: { divisionCode: PLACES.community, kind: 'ALLIANCE' } })).totalCount).toBe(1);
    expect((await list({ filter: { search: 'alliance联盟' } })).totalCount).toBe(4);
  });

  it.each([
    [{ first: 0 }, 'PAGE_SIZE_INVALID', 'first'],
    [{ first: 101 }, 'PAGE_SIZE_INVALID', 'first'],
    [{ after: 'nonsense' }, 'CURSOR_INVALID', 'after'],
    [{ filter: { divisionCode: 'x' } }, 'DIVISION_CODE_MALFORMED', 'filter.divisionCode'],
  ])('refuse %j and name the argument', async (variables, code, argument) => {
    const { errors } = await city.ask(ANONYMOUS, LIST, variables);

    expect(errors).toMatchObject([{ path: ['jointBodies'], extensions: { code, argument } }]);
  });

  it('of a place leave out those of the places below', async () => {
    const kind = JointBodyKind.STREET_BIG_COMMITTEE;
    const own = await seed.jointBody({ divisionCode: PLACES.street, kind });
    const below = await seed.jointBody({ divisionCode: PLACES.community });
    const { data } = await city.ask(
      ANONYMOUS,
      bodiesOf([PLACES.street, PLACES.community, PLACES.neighbour], ''),
    );

    expect(data._entities).toEqual([
      { jointBodies: { nodes: [{ id: own }], totalCount: 1 } },
      { jointBodies: { nodes: [{ id: below }], totalCount: 1 } },
      { jointBodies: { nodes: [], totalCount: 0 } },
    ]);
    const filtered = await city.ask(ANONYMOUS, bodiesOf([PLACES.street], '(kind: ALLIANCE)'));
    expect(filtered.data._entities).toEqual([{ jointBodies: { nodes: [], totalCount: 0 } }]);
  });

  it('show seats by rank and then by time, on pages of any size', async () => {
    const id = await seed.jointBody();
    const seats: string[] = [];
    const roles = Object.values(JointRole);
    for (const [rank, role] of roles.entries())
      for (const month of [0, 1, 2])
        seats.push(
          await seed.seat(id, await seed.organization(), {
            role,
            since: new Date(Date.UTC(2022, month, rank + 1)),
          }),
        );

    for (const first of [1, 5, 18, 100])
      expect(await walk((after) => members({ id, first, after }))).toEqual(seats);
    expect((await members({ id })).totalCount).toBe(18);
  });

  it('show the seats and their organizations of another time', async () => {
    const id = await seed.jointBody();
    const [left, stayed] = [
      await seed.organization({ name: '旧单位' }),
      await seed.organization({ name: '老单位' }),
    ];
    const change = new Date('2023-01-01T00:00:00Z');
    await seed.seat(id, left, { until: change });
    await seed.seat(id, stayed, { until: change });
    await seed.seat(id, stayed, { role: JointRole.CONCURRENT_MEMBER, since: change });

    const namesAt = async (asOf: string | null) =>
      (await members({ id, asOf })).nodes.map(({ role, organization }) => [role, organization?.name]);
    expect(await namesAt(null)).toEqual([['CONCURRENT_MEMBER', '老单位']]);
    expect(await namesAt('2023-01-01T00:00:00Z')).toEqual([['CONCURRENT_MEMBER', '老单位']]);
    expect(await namesAt('2022-12-31T23:59:59.999Z')).toEqual([
      ['MEMBER', '旧单位'],
      ['MEMBER', '老单位'],
    ]);
  });

  it('answer null for a body that is unknown or cannot be', async () => {
    const { data, errors } = await city.ask(
      ANONYMOUS,
      `{ a: jointBody(id: "${newEntityId('5301')}") { id } b: jointBody(id: "x") { id } }`,
    );

    expect([data, errors]).toEqual([{ a: null, b: null }, undefined]);
  });

  it('cost the same number of statements with 2 places and seats and with 20', async () => {
    const counts: number[] = [];
    for (const size of [2, 20]) {
      await emptyCity(city.owner);
      const places = Array.from({ length: size }, (_, index) => `5301120030${String(index + 10)}`);
      for (const divisionCode of places) {
        const chairOrganizationId = await seed.organization({ divisionCode });
        const id = await seed.jointBody({ divisionCode, chairOrganizationId });
        for (let seat = 0; seat < size; seat += 1)
          await seed.seat(id, await seed.organization({ divisionCode }));
      }
      city.forgetStatements();
      const { data } = await city.ask(ANONYMOUS, bodiesOf(places, '(first: 1)', SEATS));
      expect(data._entities[size - 1].jointBodies.nodes[0].members.nodes).toHaveLength(size);
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([6, 6]);
  });
});

const SEATS = `chairOrganization { name } members(first: 20) { totalCount nodes { role organization { name kind parent { name } } } }`;

const bodiesOf = (codes: readonly string[], page: string, fields = ''): string =>
  `{ _entities(representations: [${codes.map((code) => `{ __typename: "Division", code: "${code}" }`).join(', ')}]) {
    ... on Division { jointBodies${page} { nodes { id ${fields} } totalCount } } } }`;
