import { ANONYMOUS, rebuildStatistics } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { ORGANIZATION_FACTS } from '../database/statistics.js';
import { askStats } from '../testing/ask-stats.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import type { Seen } from '../testing/structure-oracle.js';
import { PLAYED_PLACES, type Step, StructurePlayer } from '../testing/structure-player.js';
import { orphansOf } from '../testing/structure.js';

const SEEN = `query($asOf: DateTime) { _entities(representations: [{ __typename: "Division", code: "${PLACES.city}" }]) {
  ... on Division { organizations(asOf: $asOf, first: 100) { totalCount nodes { id name kind validFrom validTo division { code }
    parent { id name } commandedBy { id name } path { id } children(first: 100) { nodes { id } } } } } } }`;

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step['what'][]>(
    ...([
      'create',
      'rename',
      'move',
      'move',
      'move',
      'command',
      'split',
      'merge',
      'absorb',
      'dissolve',
    ] as const),
  ),
  one: fc.nat(20),
  other: fc.nat(20),
  place: fc.constantFrom(...PLAYED_PLACES),
});
const founding: readonly Step[] = [1, 1, 1, 1, 0, 0].map((other) => ({
  what: 'create',
  one: 0,
  other,
  place: PLACES.community,
}));

describe('the structure of organizations', () => {
  let city: TestService;

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());

  const seenAt = async (at: number | null): Promise<readonly Seen[]> => {
    const asOf = at === null ? null : new Date(at).toISOString();
    const { data } = await city.ask(ANONYMOUS, SEEN, { asOf });
    const { nodes, totalCount } = data._entities[0].organizations as { nodes: Seen[]; totalCount: number };
    expect(nodes).toHaveLength(totalCount);
    // Lists stand by place first, which the oracle does not care for.
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    return [...nodes]
      .sort(byId)
      .map((node) => ({ ...node, children: { nodes: [...node.children.nodes].sort(byId) } }));
  };
  const figures = async () => {
    const { stats } = await askStats(city, [PLACES.city, ...PLAYED_PLACES]);
    return stats.map((shown) => ({ ...shown, asOf: null }));
  };

  it('is at every instant what a plain list of all changes says, and nothing ever hangs on what has ended', async () => {
    const carriedOut = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await emptyCity(city.owner);
        const player = new StructurePlayer(city);
        for (const one of [...founding, ...steps]) await player.play(one);

        for (const at of player.oracle.instants()) expect(await seenAt(at)).toEqual(player.oracle.seenAt(at));
        expect(await seenAt(null)).toEqual(player.oracle.seenAt(Number.MAX_SAFE_INTEGER));
        expect(await orphansOf(city)).toEqual([]);
        for (const kind of await successionsIn(city)) carriedOut.add(kind);
      }),
      { numRuns: 5 },
    );
    expect(carriedOut.size).toBeGreaterThan(0);
  });

  it('is counted as it changes, and the figures are what the facts give', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await emptyCity(city.owner);
        const player = new StructurePlayer(city);
        for (const one of [...founding, ...steps]) await player.play(one);

        const counted = await figures();
        await city.owner.transaction((manager) => rebuildStatistics(manager, ORGANIZATION_FACTS));
        expect(await figures()).toEqual(counted);
        expect(counted[0]?.organizations).toBe(player.oracle.living().length);
      }),
      { numRuns: 4 },
    );
  });
});

const successionsIn = async (city: TestService): Promise<readonly string[]> => {
  const rows = await city.owner.query<{ kind: string }[]>(
    'SELECT DISTINCT kind FROM organization_succession',
  );
  return rows.map(({ kind }) => kind);
};
