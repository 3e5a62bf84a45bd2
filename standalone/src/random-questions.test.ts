import { readSupergraph } from '@governance/gateway';
import { ANONYMOUS, audienceIndexOf, subtreeRange, type Viewer } from '@governance/shared';
import fc from 'fast-check';
import { type Answer, type City, WAYS } from './testing/open-city';
import { inJurisdiction, isStaff } from './testing/oracle-rules';
import { documentOf, PAGE, QUESTIONS, type Way, waysOf } from './testing/random-question';
import { type Somebody, viewersOf } from './testing/random-viewer';
import { type Edge, shapeOf } from './testing/schema-walk';
import { shareCity } from './testing/shared-city';
import { loadOracle, type Oracle, ownerOf } from './testing/visibility-oracle';

/**
 * Whatever is asked, by whomever: random documents over all roots and edges, random viewers that no issuer has thought
 * of, and the oracle's word on every entity of every answer.
 */
const SUPERGRAPH = readSupergraph();
const SHAPE = shapeOf(SUPERGRAPH);
const AUDIENCES = audienceIndexOf(SUPERGRAPH);
const PLACES = ['530112003000', '530112003008', '530112000000', '530100000000', '110114000000'];
const STREET = '530112003000';
const SUBJECT = {
  subject: 'an officer',
  tier: 'internal',
  roles: ['STREET_OFFICER'],
  organization: null,
} as const;
const OFFICER: Somebody = {
  viewer: { ...SUBJECT, jurisdictions: [subtreeRange(STREET)] },
  claim: { ...SUBJECT, roles: [...SUBJECT.roles], jurisdictions: [STREET] },
};
const YEAR = '{ from: "2025-01-01T00:00:00+08:00", to: "2026-01-01T00:00:00+08:00" }';
const RUNS = { 'one process': 40, 'many processes': 10 };

describe.each(WAYS)('random questions of random viewers, in %s', (running) => {
  const share = shareCity(running, 'ASKED');
  let city: City;
  let oracle: Oracle;
  let everyone: string;

  beforeAll(async () => {
    city = await share.open();
    oracle = await loadOracle(city.databases);
    everyone = await city.allSeeingToken();
  }, 120_000);
  afterAll(() => share.giveBack());

  it('find what the oracle says that they see, all of it and nothing else', async () => {
    const reached = { answered: 0, refused: 0, hidden: 0, shown: 0 };
    let tooDear = 0;

    await fc.assert(
      fc.asyncProperty(QUESTIONS, viewersOf(oracle, PLACES), async (question, { viewer, claim }) => {
        const ways = waysOf(question, SHAPE, oracle, PLACES);
        const document = documentOf(ways, SHAPE);
        const token = await city.signedToken(viewer.subject, claim);
        const [whole, theirs, strangers] = await Promise.all([
          city.ask(document, {}, everyone),
          city.ask(document, {}, token),
          city.ask(document),
        ]);

        if ([whole, theirs, strangers].some(isTooDear)) {
          tooDear += 1;
          return;
        }
        expect(isRefused(theirs)).toBe(isForbidden(viewer, ways));
        expect(isRefused(strangers)).toBe(isForbidden(ANONYMOUS, ways));
        if (isRefused(theirs)) {
          reached.refused += 1;
          return;
        }
        reached.answered += 1;
        for (const [at, way] of ways.entries()) {
          const name = `w${String(at)}`;
          const edges = [way.root, ...way.hops];
          const [all, seen] = [whole, theirs].map((answer) => treeOf(answer.data[name], edges));
          compare(viewer, edges, all ?? [], seen ?? [], reached);
          if (!isRefused(strangers)) expectWithin(treeOf(strangers.data[name], edges), seen ?? []);
        }
      }),
      { numRuns: RUNS[running], endOnFailure: true },
    );

    // A property that meets nothing shows nothing; a few questions may leave one of these out.
    expect(reached.shown).toBeGreaterThan(0);
    if (running === 'many processes') return;
    expect(tooDear).toBeLessThan(RUNS[running] / 2);
    for (const [what, times] of Object.entries(reached)) expect([what, times > 0]).toEqual([what, true]);
  }, 180_000);

  it('find the same when a subgraph is asked for entities by their keys', async () => {
    const types = [...SHAPE.entities.keys()];
    let hidden = 0;

    await fc.assert(
      fc.asyncProperty(
        viewersOf(oracle, PLACES),
        fc.constantFrom(...types),
        fc.array(fc.nat(), { minLength: 1, maxLength: 20 }),
        async ({ viewer }, type, choices) => {
          const keyField = SHAPE.entities.get(type) ?? 'id';
          const rows = oracle.get(type) ?? [];
          const chosen = choices.flatMap((choice) => rows[choice % rows.length] ?? []);

          const seen = await city.entities(ownerOf(type), viewer, {
            ...{ type, keyField, keys: chosen.map(({ key }) => key) },
          });

          const isRefusedWhole =
            viewer.tier === 'open' && AUDIENCES.get(`${type}.${keyField}`) === 'internal';
          const expected = chosen.map((row) => (row.isSeenBy(viewer) ? row.key : null));
          expect([type, seen]).toEqual([type, isRefusedWhole ? 'FORBIDDEN' : expected]);
          hidden += expected.filter((key) => key === null).length;
        },
      ),
      { numRuns: 2 * RUNS[running], endOnFailure: true },
    );

    expect(hidden).toBeGreaterThan(0);
  }, 120_000);

  it('are told figures about people of the places that they govern, and of others what everybody is told', async () => {
    const figures = (code: string) => `{ division(code: "${code}") {
      volunteerStats(period: ${YEAR}) { isPublished volunteers checkedInMembers hours }
      serviceRequestStats(period: ${YEAR}) { received satisfactionRate { numerator suppressed } } } }`;
    let differences = 0;

    await fc.assert(
      fc.asyncProperty(
        viewersOf(oracle, PLACES),
        fc.constantFrom(...PLACES),
        async ({ viewer, claim }, code) => {
          const [inside, theirs, outside] = await Promise.all(
            [everyone, await city.signedToken(viewer.subject, claim), null].map((token) =>
              city.ask(figures(code), {}, token),
            ),
          );

          const governs = inJurisdiction(viewer, code);
          const { division: told } = theirs?.data ?? {};
          const requests = governs ? inside : outside;
          const people = governs && isStaff(viewer) ? inside : outside;
          expect(told?.serviceRequestStats).toEqual(requests?.data.division.serviceRequestStats);
          expect(told?.volunteerStats).toEqual(people?.data.division.volunteerStats);
          if (people !== outside) differences += 1;
          expect(inside?.data.division).not.toEqual(outside?.data.division);
        },
      ),
      { numRuns: RUNS[running], endOnFailure: true, examples: [[OFFICER, STREET]] },
    );

    expect(differences).toBeGreaterThan(0);
  }, 120_000);

  /** Nothing that may not be seen; all that may, unless a page was full and what was left out made room. */
  function compare(
    viewer: Viewer,
    [edge, ...later]: readonly Edge[],
    all: readonly Found[],
    seen: readonly Found[],
    reached: { hidden: number; shown: number },
  ): void {
    if (!edge) return;
    const visible = (key: string) => isSeen(viewer, edge.target, key);
    expect([edge.coordinate, seen.map(({ key }) => key).filter((key) => !visible(key))]).toEqual([
      edge.coordinate,
      [],
    ]);
    const found = new Map(seen.map((it) => [it.key, it]));
    const expected = all.map(({ key }) => key).filter(visible);
    if (all.length < PAGE)
      expect([edge.coordinate, expected.filter((key) => !found.has(key))]).toEqual([edge.coordinate, []]);
    reached.shown += expected.length;
    reached.hidden += all.length - expected.length;
    for (const { key, next } of all) {
      const same = found.get(key);
      if (same) compare(viewer, later, next, same.next, reached);
    }
  }

  const isSeen = (viewer: Viewer, type: string, key: string): boolean =>
    oracle
      .get(type)
      ?.find((row) => row.key === key)
      ?.isSeenBy(viewer) ?? false;
});

/** An entity of an answer and what lies behind it on the way. */
interface Found {
  readonly key: string;
  readonly next: readonly Found[];
}

/** Entities at the end of the first edge, each with those behind it. */
function treeOf(value: unknown, [edge, ...later]: readonly Edge[]): readonly Found[] {
  if (!edge) return [];
  const entities = edge.steps.reduce<readonly unknown[]>(
    (values, step) => values.flatMap((it) => many((it as Record<string, unknown>)[step])),
    many(value),
  );
  return entities.map((entity) => {
    const { key, next } = entity as { readonly key: string; readonly next?: unknown };
    return { key, next: treeOf(next, later) };
  });
}

const many = (value: unknown): readonly unknown[] =>
  value == null ? [] : Array.isArray(value) ? value.filter((it) => it !== null) : [value];

/** Whoever is signed in sees what nobody sees, and perhaps more. */
function expectWithin(fewer: readonly Found[], more: readonly Found[]): void {
  const found = new Map(more.map((it) => [it.key, it]));
  for (const { key, next } of fewer) {
    const same = found.get(key);
    if (same) expectWithin(next, same.next);
    else if (more.length < PAGE) expect([...found.keys()]).toContain(key);
  }
}

const isRefused = ({ errors }: Answer): boolean =>
  errors?.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;

/** Lists in lists may be more than anybody may ask for at once. */
const isTooDear = ({ errors }: Answer): boolean =>
  errors?.some(({ extensions }) => extensions['code'] === 'QUERY_TOO_COMPLEX') ?? false;

const isForbidden = (viewer: Viewer, ways: readonly Way[]): boolean =>
  viewer.tier === 'open' &&
  ways
    .flatMap(({ root, hops }) => [root, ...hops])
    .flatMap(({ coordinate, target }) => [coordinate, `${target}.${SHAPE.entities.get(target) ?? 'id'}`])
    .some((coordinate) => AUDIENCES.get(coordinate) === 'internal');
