import { demoCertificateCode } from '@governance/demo';
import { readSupergraph } from '@governance/gateway';
import { audienceIndexOf, isWithin, subtreeRange, type Viewer } from '@governance/shared';
import { argumentsOf, GraphReader } from './testing/graph-reader';
import { maskingOf } from './testing/mask-oracle';
import { type City, type Way, WAYS } from './testing/open-city';
import { longest } from './testing/longest-answers';
import { each, type Person, personsOf } from './testing/persons';
import { coordinatesOf, type Edge, shapeOf } from './testing/schema-walk';
import { loadOracle, type Oracle, type OracleRow, ownerOf, rowsOf } from './testing/visibility-oracle';
import { shareCity } from './testing/shared-city';

/**
 * Every way into the graph, as every person. The ways are read from the schema and the persons from the issuer, so
 * both grow by themselves; what a person may see is the oracle's word, which knows nothing of the code that decides.
 */
const SUPERGRAPH = readSupergraph();
const SHAPE = shapeOf(SUPERGRAPH);
const AUDIENCES = audienceIndexOf(SUPERGRAPH);
/** A street whose communities all have data, and a district of another city. */
const [HOME, ELSEWHERE] = ['530112003000', '110114000000'];
const SAMPLE = 2;

/** A point in the first grid of 复兴社区, 530112003008. */
const POINT = 'longitude: 102.56605, latitude: 24.801';

/** By which arguments the roots answer something that neither list a noun nor find a row by what it is called. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  // In no list: whoever has the code reads it.
  'Query.certificate': `code: "${demoCertificateCode('530112003008')}"`,
  'Query.commandLadder': `divisionCode: "${HOME}"`,
  // A city's list has the country's policies in it, which lie in no place.
  'Query.slaPolicies': `filter: { divisionCode: "${HOME}" }`,
  'Query.gridAt': POINT,
  'Query.gridsAt': `points: [{ ${POINT} }]`,
  'Query.levelScheme': `divisionCode: "${HOME}"`,
  'Query.term': 'word: "居民区党支部"',
};

/** Nothing is disclosed in the demonstration data, and duplicates are asked for by a draft: their own tests say who sees. */
const WITHOUT_ROWS = new Set(['Query.disclosure', 'Query.disclosures', 'Query.duplicateCandidates']);
/** What is for one volunteer alone, whose id it takes. */
const FOR_ONESELF = new Set(['Query.suggestedShifts', 'Query.suggestedWishes']);
/** What hangs on a person and is shown to that person alone, though others see the person. */
const OF_ONESELF = new Set(['Volunteer.certificates']);

/** Whether a root looks up an entity or lists a noun: then it says all of it. */
const leadsToRows = ({ coordinate, steps }: Edge): boolean =>
  !(coordinate in ARGUMENTS) && (steps.length === 0 || steps.join() === 'nodes');

describe.each(WAYS)('what each person may see, in %s', (way) => {
  const share = shareCity(way, 'ASKED');
  let city: City;
  let oracle: Oracle;
  let persons: readonly Person[];
  let everyone: GraphReader;

  beforeAll(async () => {
    city = await share.open();
    oracle = await loadOracle(city.databases);
    persons = await personsOf(city, way, { shape: SHAPE, place: HOME });
    everyone = new GraphReader(city, SHAPE, await city.allSeeingToken());
  }, 120_000);
  afterAll(() => share.giveBack());

  it('has an oracle for every entity of the graph', () => {
    const unknown = [...SHAPE.entities.keys()].filter((type) => !oracle.has(type));

    expect(unknown).toEqual([]);
    for (const [type, rows] of oracle) expect([type, rows.length > 0]).toEqual([type, true]);
  });

  it.each(coordinatesOf(SHAPE.roots.filter(leadsToRows)))(
    '%s',
    async (_, root) => {
      const rows = rowsOf(oracle, root.target);
      await each(persons, async ({ name, viewer, reader }) => {
        const calls =
          root.steps[0] === 'nodes' ? listsOf(rows, viewer) : lookUpsOf(root, sampleOf(rows, way), viewer);
        const args = calls.map((call) => call.args);
        const seen =
          root.steps[0] === 'nodes'
            ? await Promise.all(args.map((one) => reader.walk(root, one)))
            : await reader.lookUp(root, args);

        const refused = isForbidden(viewer, root.coordinate, keyOf(root.target));
        expect([name, seen]).toEqual([name, calls.map(({ expected }) => (refused ? 'FORBIDDEN' : expected))]);
      });
    },
    120_000,
  );

  // Values and lists of them, each of which leads to an entity: not all of them, and none that a person may not see.
  it.each(
    coordinatesOf(
      SHAPE.roots.filter(
        (root) =>
          !leadsToRows(root) && !WITHOUT_ROWS.has(root.coordinate) && !FOR_ONESELF.has(root.coordinate),
      ),
    ),
  )(
    '%s, as far as its values lead',
    async (_, root) => {
      await each(persons, async ({ name, viewer, reader }) => {
        const [seen = []] = await reader.lookUp(root, [ARGUMENTS[root.coordinate] ?? 'first: 100']);

        const refused = isForbidden(viewer, root.coordinate, keyOf(root.target));
        const keys = seen === 'FORBIDDEN' ? [] : seen;
        const expected = refused ? 'FORBIDDEN' : keys.filter((key) => seesKey(viewer, root.target, key));
        expect([name, seen, refused || keys.length > 0]).toEqual([name, expected, true]);
      });
    },
    60_000,
  );

  it.each(coordinatesOf(SHAPE.roots.filter((root) => FOR_ONESELF.has(root.coordinate))))(
    '%s, which leads the volunteer to what they may see, and nobody else to anything',
    async (_, root) => {
      const own = rowsOf(oracle, 'Volunteer').find((row) =>
        persons.some(({ name, viewer }) => name === 'volunteer' && isOwn(viewer, row)),
      );
      if (!own) throw new Error('the ready-made volunteer is not registered');
      await each(persons, async ({ name, viewer, reader }) => {
        const [seen = []] = await reader.lookUp(root, [`volunteerId: "${own.key}"`]);

        const keys = seen === 'FORBIDDEN' ? [] : seen;
        const hasAny = isOwn(viewer, own) && rowsOf(oracle, root.target).some((row) => suits(own, row));
        expect([name, keys.length > 0]).toEqual([name, hasAny]);
        expect([name, keys]).toEqual([name, keys.filter((key) => seesKey(viewer, root.target, key))]);
      });
    },
    60_000,
  );

  const EDGES = coordinatesOf([...SHAPE.edges.values()].flat());
  it.each(EDGES)(
    '%s',
    async (coordinate, edge) => {
      const [type = ''] = coordinate.split('.');
      const rows = sampleOf(rowsOf(oracle, type), way);
      const answers = new Map<string, Awaited<ReturnType<GraphReader['follow']>>>();
      // From every row, seen or not: the same document for each person is planned but once.
      await each(persons, async ({ name, reader }) => {
        answers.set(name, await reader.follow(edge, type, rows));
      });
      const all = longest([await everyone.follow(edge, type, rows), ...answers.values()]);
      for (const { name, viewer } of persons) {
        const refused = isForbidden(
          viewer,
          everyone.lookUpOf(type).coordinate,
          coordinate,
          keyOf(edge.target),
        );
        const expected = rows.map((row) => {
          const isShown = row.isSeenBy(viewer) && (!OF_ONESELF.has(coordinate) || isOwn(viewer, row));
          const keys = isShown ? (all.get(row.key) ?? []) : [];
          return [row.key, refused ? 'FORBIDDEN' : keys.filter((it) => seesKey(viewer, edge.target, it))];
        });
        expect([name, [...(answers.get(name) ?? [])]]).toEqual([name, expected]);
      }
    },
    120_000,
  );

  it.each([...SHAPE.entities].map(([type, key]) => [type, key] as const))(
    '%s by its key, when another subgraph names it',
    async (type, keyField) => {
      const rows = sampleOf(rowsOf(oracle, type), way);
      const keys = rows.map(({ key }) => key);
      await each(persons, async ({ name, viewer }) => {
        const seen = await city.entities(ownerOf(type), viewer, { type, keyField, keys });

        const expected = rows.map((row) => (row.isSeenBy(viewer) ? row.key : null));
        expect([name, seen]).toEqual([name, isForbidden(viewer, keyOf(type)) ? 'FORBIDDEN' : expected]);
      });
    },
    60_000,
  );

  it.each(SHAPE.masks)(
    '%s, masked for whom it does not concern',
    async (path) => {
      const [type = '', field = ''] = path.split('.');
      await each(persons, async ({ name, viewer, reader }) => {
        const visible = sampleOf(rowsOf(oracle, type), way).filter((row) => row.isSeenBy(viewer));
        const seen = await reader.masks(path, visible);

        const refused = isForbidden(viewer, `${type}.${field}`, keyOf(type));
        const expected = visible.map((row) => (refused ? 'FORBIDDEN' : maskingOf(path, viewer, row)));
        expect([name, seen]).toEqual([name, expected]);
      });
    },
    60_000,
  );

  function seesKey(viewer: Viewer, type: string, key: string): boolean {
    return (
      rowsOf(oracle, type)
        .find((row) => row.key === key)
        ?.isSeenBy(viewer) ?? false
    );
  }
});

/** How a root field is called, and what it should give. */
interface Call {
  readonly args: string;
  readonly expected: readonly string[];
}

const listsOf = (rows: readonly OracleRow[], viewer: Viewer): readonly Call[] =>
  [HOME, ELSEWHERE].map((place) => ({
    args: `filter: { divisionCode: "${place}" }`,
    expected: rows
      .filter((row) => isWithin(row.divisionCode, [subtreeRange(place)]) && row.isSeenBy(viewer))
      .map(({ key }) => key)
      .sort(),
  }));

function lookUpsOf(root: Edge, rows: readonly OracleRow[], viewer: Viewer): readonly Call[] {
  // Nobody has references in other systems here: the look-up must find nothing, whoever asks.
  if (root.field.name.endsWith('ByExternalRef'))
    return [{ args: 'system: "none", id: "none"', expected: [] }];
  return rows.map((row) => ({
    args: argumentsOf(root, row),
    expected: row.isSeenBy(viewer) ? [row.key] : [],
  }));
}

const isOwn = (viewer: Viewer, { names }: OracleRow): boolean =>
  viewer.subject !== null && viewer.subject === names['person'];

/** Whether a row may be suggested to a volunteer: it lies under the street of their home and is still open. */
const suits = (own: OracleRow, { divisionCode, names }: OracleRow): boolean =>
  divisionCode.slice(0, 9) === own.divisionCode.slice(0, 9) && names['open'] === 'true';

const keyOf = (type: string): string => `${type}.${SHAPE.entities.get(type) ?? 'id'}`;

/** A document that names what the viewer's tier does not reach is refused whole. */
const isForbidden = (viewer: Viewer, ...coordinates: readonly string[]): boolean =>
  viewer.tier === 'open' && coordinates.some((coordinate) => AUDIENCES.get(coordinate) === 'internal');

/** Some rows of the street where the persons are, and some of elsewhere: the first in one way of running, the last in the other. */
const sampleOf = (rows: readonly OracleRow[], way: Way): readonly OracleRow[] =>
  [HOME, ELSEWHERE].flatMap((place) => {
    const there = rows.filter((row) => isWithin(row.divisionCode, [subtreeRange(place)]));
    return way === 'one process' ? there.slice(0, SAMPLE) : there.slice(-SAMPLE);
  });
