import { ANONYMOUS, type Role, ROLES, subtreeRange, type Viewer } from '@governance/shared';
import fc from 'fast-check';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import {
  CITY,
  COMMUNITY,
  DISTRICT,
  FOREIGN,
  FOREIGN_GRID,
  GRID,
  HOUSING,
  NEIGHBOUR,
  NEIGHBOUR_GRID,
  OTHER_DISTRICT_COMMUNITY,
  OTHER_STREET_COMMUNITY,
  STREET,
  WATER,
} from '../testing/places.js';
import { SUPERVISOR, received, walk } from '../testing/requests.js';
import { districtSupervisor, resident } from '../testing/viewers.js';

/** A row as an independent list knows it. */
interface KnownRow {
  readonly id: string;
  readonly number: string;
  readonly place: string;
  readonly gridId: string | null;
  readonly reporter: string;
  readonly departments: readonly string[];
}

const REPORTERS = ['lin', 'zhao', 'qian'];
const GRIDS = new Map([
  [COMMUNITY, GRID],
  [NEIGHBOUR, NEIGHBOUR_GRID],
  [FOREIGN, FOREIGN_GRID],
]);
const PLACES = [COMMUNITY, NEIGHBOUR, OTHER_STREET_COMMUNITY, OTHER_DISTRICT_COMMUNITY, FOREIGN];
const AREAS = [...PLACES, STREET, DISTRICT, CITY, '530000000000', '110114000000'];

let test: TestService;
const rows: KnownRow[] = [];

beforeAll(async () => {
  test = await openCity();
  for (const place of PLACES) {
    for (const [index, reporter] of REPORTERS.entries()) {
      const grid = GRIDS.get(place);
      const input = { divisionCode: place, ...(grid ? { gridCode: grid.code } : {}) };
      const request = await received(test, input, resident(reporter));
      const departments = [[], [WATER], [WATER, HOUSING]][index] ?? [];
      const supervisor = place === FOREIGN ? districtSupervisor('110114000000') : districtSupervisor(CITY);
      if (departments[0])
        await walk(test, request, [['DISPATCH', supervisor, { departmentId: departments[0] }]]);
      // A department that it was taken from again has still been a party.
      if (departments[1])
        await walk(test, { ...request, version: 2 }, [
          [
            'REQUEST_RETURN',
            { ...resident('x'), roles: ['DEPARTMENT_OFFICER'], organization: WATER },
            { reason: '退' },
          ],
          ['GRANT_RETURN', supervisor, { departmentId: departments[1] }],
        ]);
      const { id, number } = request;
      rows.push({ id, number, place, gridId: grid?.id ?? null, reporter, departments });
    }
  }
}, 60_000);
afterAll(() => test.stop());

/** The three ways to see a row, written down once more without a line of the product's code. */
const shouldSee = (viewer: Viewer, row: KnownRow): boolean =>
  viewer.jurisdictions.some(({ from, to }) => from <= row.place && row.place < to) ||
  row.departments.some((department) => department === viewer.organization) ||
  row.reporter === viewer.subject;

const viewers: fc.Arbitrary<Viewer> = fc.record({
  subject: fc.option(fc.constantFrom(...REPORTERS, 'somebody')),
  tier: fc.constant('internal' as const),
  roles: fc.subarray<Role>([...ROLES], { maxLength: 2 }),
  jurisdictions: fc.subarray(AREAS, { maxLength: 2 }).map((codes) => codes.map(subtreeRange)),
  organization: fc.option(fc.constantFrom(WATER, HOUSING, '5301-0190d3a0-0000-7000-8000-0000000000bf')),
});

const EVERYTHING = `query ($ids: [_Any!]!, $grids: [_Any!]!) {
  serviceRequests(first: 100) { nodes { id } totalCount }
  requests: _entities(representations: $ids) { ... on ServiceRequest { id } }
  grids: _entities(representations: $grids) { ... on Grid { id serviceRequests(first: 100) { nodes { id } totalCount } } }
}`;

async function seenBy(viewer: Viewer) {
  const { data, errors } = await test.ask(viewer, EVERYTHING, {
    ids: rows.map(({ id }) => ({ __typename: 'ServiceRequest', id })),
    grids: [...GRIDS.values()].map(({ id }) => ({ __typename: 'Grid', id })),
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data as {
    serviceRequests: { nodes: { id: string }[]; totalCount: number };
    requests: ({ id: string } | null)[];
    grids: { id: string; serviceRequests: { nodes: { id: string }[]; totalCount: number } }[];
  };
}

describe('the row rule', () => {
  it('gives list, count, entities, grids and look-ups the same rows, those that an independent list expects', async () => {
    await fc.assert(
      fc.asyncProperty(viewers, fc.nat({ max: 14 }), async (viewer, index) => {
        const expected = rows.filter((row) => shouldSee(viewer, row));

        const { serviceRequests, requests, grids } = await seenBy(viewer);
        expect(new Set(serviceRequests.nodes.map(({ id }) => id))).toEqual(
          new Set(expected.map(({ id }) => id)),
        );
        expect(serviceRequests.totalCount).toBe(expected.length);
        expect(requests.map((request) => request?.id ?? null)).toEqual(
          rows.map((row) => (shouldSee(viewer, row) ? row.id : null)),
        );
        for (const grid of grids) {
          const inGrid = expected.filter(({ gridId }) => gridId === grid.id);
          expect(new Set(grid.serviceRequests.nodes.map(({ id }) => id))).toEqual(
            new Set(inGrid.map(({ id }) => id)),
          );
          expect(grid.serviceRequests.totalCount).toBe(inGrid.length);
        }

        const row = rows[index];
        if (!row) throw new Error('there are 15 rows');
        const looked = await test.ask(
          viewer,
          `query ($id: ID, $number: String!) { byId: serviceRequest(id: $id) { id } byNumber: serviceRequest(number: $number) { id } }`,
          { id: row.id, number: row.number },
        );
        const found = shouldSee(viewer, row) ? { id: row.id } : null;
        expect(looked.data).toEqual({ byId: found, byNumber: found });
        expect(looked.errors?.map(({ extensions }) => extensions['code']) ?? []).toEqual(
          found ? [] : ['NOT_FOUND', 'NOT_FOUND'],
        );
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('shows nobody anything who is not signed in', async () => {
    const { serviceRequests, requests } = await seenBy(ANONYMOUS);

    expect(serviceRequests).toEqual({ nodes: [], totalCount: 0 });
    expect(requests.every((request) => request === null)).toBe(true);
  });

  it('hides the request that another one was merged into from whoever may not see it', async () => {
    const here = await received(test, {}, resident('lin'));
    const there = await received(test, { divisionCode: OTHER_STREET_COMMUNITY }, resident('qian'));
    await walk(test, here, [['MERGE', SUPERVISOR, { reason: '重复', mergeIntoId: there.id }]]);
    const query = `query ($id: ID!) { serviceRequest(id: $id) { status mergedInto { id } } }`;

    const lin = await test.ask(resident('lin'), query, { id: here.id });

    expect(lin).toEqual({ data: { serviceRequest: { status: 'MERGED', mergedInto: null } } });
    expect((await test.ask(SUPERVISOR, query, { id: here.id })).data).toMatchObject({
      serviceRequest: { mergedInto: { id: there.id } },
    });
  });
});
