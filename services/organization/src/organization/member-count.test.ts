import { ANONYMOUS, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { OrganizationKind } from './organization-kind.js';

const COUNT = 'id memberCount { value masked reason }';
const places = fc.constantFrom(PLACES.street, PLACES.community, PLACES.neighbour, PLACES.otherCommunity);

interface Branch {
  readonly divisionCode: string;
  readonly memberCount: number | null;
}

/** The rule in other words: a small number is for those who answer for the place, and for the organization itself. */
function expected({ divisionCode, memberCount }: Branch, who: Viewer, isOwn: boolean): object | null {
  if (memberCount === null) return null;
  const governed = who.jurisdictions.some((range) => range.from <= divisionCode && divisionCode < range.to);
  const hidden = [1, 2, 3, 4].includes(memberCount) && !governed && !isOwn;
  return hidden
    ? { value: null, masked: true, reason: 'SMALL_CELL' }
    : { value: memberCount, masked: false, reason: null };
}

describe('the number of members', () => {
  let city: TestService;
  let seed: Seed;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());

  it('is the same for a viewer by every way, and small only for those who answer for the people', async () => {
    const branches = fc.array(
      fc.record({ divisionCode: places, memberCount: fc.option(fc.integer({ min: 0, max: 8 })) }),
      { minLength: 1, maxLength: 6 },
    );
    const who = fc.record({ jurisdiction: fc.option(places), own: fc.option(fc.nat({ max: 5 })) });
    await fc.assert(
      fc.asyncProperty(branches, who, async (rows, { jurisdiction, own }) => {
        await emptyCity(city.owner);
        const parentId = await seed.organization({
          kind: OrganizationKind.WORK_COMMITTEE,
          divisionCode: PLACES.city,
        });
        const ids: string[] = [];
        for (const row of rows) {
          const parent = row.divisionCode.startsWith('53') ? { parentId } : {};
          ids.push(await seed.organization({ ...row, ...parent, kind: OrganizationKind.BRANCH }));
        }
        const asker = viewer('UNIT_SECRETARY', {
          places: jurisdiction === null ? [] : [jurisdiction],
          organization: ids[own ?? 99] ?? null,
        });

        for (const person of [asker, ANONYMOUS]) {
          const oracle = new Map(
            rows.map((row, index) => [ids[index], expected(row, person, person === asker && own === index)]),
          );
          const seen = await everyWay(person, ids, parentId);
          for (const { id, memberCount } of seen) expect([id, memberCount]).toEqual([id, oracle.get(id)]);
        }
      }),
      { numRuns: 15 },
    );
  });

  /** What a person gets by list, look-up, entity, nested list and place. */
  async function everyWay(person: Viewer, ids: readonly string[], parentId: string) {
    const lookUps = ids.map((id, index) => `o${String(index)}: organization(id: "${id}") { ${COUNT} }`);
    const entities = ids.map((id) => `{ __typename: "Organization", id: "${id}" }`);
    const { data } = await city.ask(
      person,
      `{ ${lookUps.join(' ')}
        organizations(filter: { kind: BRANCH }) { nodes { ${COUNT} } }
        parent: organization(id: "${parentId}") { children { nodes { ${COUNT} } } }
        _entities(representations: [{ __typename: "Division", code: "${PLACES.city}" }, ${entities.join(' ')}]) {
          ... on Organization { ${COUNT} } ... on Division { organizations(kind: BRANCH) { nodes { ${COUNT} } } } } }`,
    );
    const [place, ...found] = data._entities as [{ organizations: { nodes: object[] } }, ...object[]];
    const seen = [
      ...ids.map((_, index) => data[`o${String(index)}`] as object),
      ...(data.organizations.nodes as object[]),
      ...(data.parent.children.nodes as object[]),
      ...place.organizations.nodes,
      ...found,
    ] as { id: string; memberCount: object | null }[];
    expect(seen.length).toBeGreaterThanOrEqual(3 * ids.length);
    return seen;
  }
});
