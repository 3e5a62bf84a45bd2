import { readSupergraph } from '@governance/gateway';
import {
  ANONYMOUS,
  audienceIndexOf,
  isWithin,
  type SubgraphName,
  subtreeRange,
  type Viewer,
} from '@governance/shared';
import { type Answer, type City, openCity, WAYS } from './testing/open-city';
import { type Edge, keysAt, selectionOf, shapeOf } from './testing/schema-walk';
import { loadOracle, type Oracle, type OracleRow } from './testing/visibility-oracle';

/**
 * Every way into the graph, as every person. The ways are read from the schema and the persons from the issuer, so
 * both grow by themselves; what a person may see is the oracle's word, which knows nothing of the code that decides.
 */
const SUPERGRAPH = readSupergraph();
const SHAPE = shapeOf(SUPERGRAPH);
const AUDIENCES = audienceIndexOf(SUPERGRAPH);
/** A street whose communities all have data, and a district of another city. */
const [HOME, ELSEWHERE] = ['530112003000', '110114000000'];
const SAMPLE = 12;

interface Person {
  readonly name: string;
  readonly viewer: Viewer;
  readonly token: string | null;
}

describe.each(WAYS)('what each person may see, in %s', (way) => {
  let city: City;
  let oracle: Oracle;
  let persons: readonly Person[];
  let everyone: Person;

  beforeAll(async () => {
    city = await openCity(way);
    oracle = await loadOracle(city.databases);
    persons = await personsOf(city);
    everyone = await city.personWhoSeesAll();
  }, 120_000);
  afterAll(() => city.stop());

  it('has an oracle for every entity of the graph', () => {
    const unknown = [...SHAPE.entities.keys()].filter((type) => !oracle.has(type));

    expect(unknown).toEqual([]);
    for (const [type, rows] of oracle) expect([type, rows.length > 0]).toEqual([type, true]);
  });

  it.each(SHAPE.roots.map((root) => [root.coordinate, root] as const))(
    '%s',
    async (_, root) => {
      for (const person of persons) {
        for (const { args, expected, isLookUp } of callsOf(
          root,
          rowsOf(oracle, root.target),
          person.viewer,
        )) {
          const seen = await walk(person, root, args);
          if (isForbidden(person.viewer, root.coordinate)) expect(seen).toBe('FORBIDDEN');
          else
            expect([person.name, args, seen]).toEqual([
              person.name,
              args,
              isLookUp ? expected : expected.toSorted(),
            ]);
        }
      }
    },
    120_000,
  );

  it.each(
    [...SHAPE.edges].map(([type, edges]) => [type, edges] as const).filter(([, edges]) => edges.length > 0),
  )(
    'the edges of %s',
    async (type, edges) => {
      for (const edge of edges) {
        const all = await valuesOf(everyone, type, edge, sampleOf(rowsOf(oracle, type)));
        for (const person of persons) {
          const visible = sampleOf(rowsOf(oracle, type)).filter((row) => row.isSeenBy(person.viewer));
          const values = await valuesOf(person, type, edge, visible);
          if (isForbidden(person.viewer, edge.coordinate, lookUpOf(type).coordinate)) {
            expect([...values.values()].every((it) => it === 'FORBIDDEN')).toBe(true);
            continue;
          }
          for (const { key } of visible) {
            const expected = (all.get(key) as readonly string[]).filter((it) =>
              seesKey(person.viewer, edge.target, it),
            );
            expect([person.name, edge.coordinate, key, values.get(key)]).toEqual([
              person.name,
              edge.coordinate,
              key,
              expected,
            ]);
          }
        }
      }
    },
    120_000,
  );

  it.each([...SHAPE.entities].map(([type, key]) => [type, key] as const))(
    '%s by its key, when another subgraph names it',
    async (type, keyField) => {
      const owner = ownerOf(type);
      const rows = sampleOf(rowsOf(oracle, type));
      for (const { name, viewer } of persons) {
        const keys = await city.entities(
          owner,
          viewer,
          type,
          keyField,
          rows.map(({ key }) => key),
        );

        const expected = rows.map((row) => (row.isSeenBy(viewer) ? row.key : null));
        expect([name, keys]).toEqual([
          name,
          isForbidden(viewer, `${type}.${keyField}`) ? 'FORBIDDEN' : expected,
        ]);
      }
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

  /** All keys that a root field gives, through all pages; FORBIDDEN when the document is refused. */
  async function walk(person: Person, root: Edge, args: string): Promise<readonly string[] | 'FORBIDDEN'> {
    const isList = root.steps[0] === 'nodes';
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page: string = isList
        ? [args, 'first: 100', after === null ? '' : `after: "${after}"`].filter(Boolean).join(', ')
        : args;
      const selection = isList
        ? `{ pageInfo { hasNextPage endCursor } nodes { ${SHAPE.entities.get(root.target) ?? 'id'} } }`
        : selectionOf(root, SHAPE.entities);
      const answer: Answer = await city.ask(
        `{ it: ${root.field.name}${page ? `(${page})` : ''} ${selection} }`,
        {},
        person.token,
      );
      if (isRefused(answer)) return 'FORBIDDEN';
      const value = answer.data?.it;
      keys.push(...keysAt(value, root, SHAPE.entities));
      after = isList && value?.pageInfo.hasNextPage ? (value.pageInfo.endCursor as string) : null;
    } while (after !== null);
    return isList ? keys.toSorted() : keys;
  }

  /** The keys that an edge gives for each row, in one document. */
  async function valuesOf(person: Person, type: string, edge: Edge, rows: readonly OracleRow[]) {
    if (rows.length === 0) return new Map<string, readonly string[] | 'FORBIDDEN'>();
    const root = lookUpOf(type);
    const paged = edge.field.args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
    const parts = rows.map(
      (row, at) =>
        `r${String(at)}: ${root.field.name}(${argumentsOf(root, row)}) { it: ${edge.field.name}${paged} ${selectionOf(edge, SHAPE.entities)} }`,
    );
    const answer = await city.ask(`{ ${parts.join('\n')} }`, {}, person.token);
    const values = rows.map(({ key }, at): [string, readonly string[] | 'FORBIDDEN'] => [
      key,
      isRefused(answer) ? 'FORBIDDEN' : keysAt(answer.data?.[`r${String(at)}`]?.it, edge, SHAPE.entities),
    ]);
    return new Map(values);
  }
});

/** A root field that finds one row of a type by an argument. */
function lookUpOf(type: string): Edge {
  const key = SHAPE.entities.get(type) ?? 'id';
  const found = SHAPE.roots.find(
    ({ target, steps, field }) =>
      target === type && steps.length === 0 && field.args.some(({ name }) => name === key),
  );
  if (!found) throw new Error(`${type} has no root field that finds it by ${key}`);
  return found;
}

/** Arguments of a look-up, taken from what the row is called. */
function argumentsOf(root: Edge, row: OracleRow): string {
  const named = root.field.args.filter(({ name }) => row.names[name] != null && name !== 'asOf');
  if (named.length === 0)
    throw new Error(`say by which arguments ${root.coordinate} finds a row: add them to the oracle`);
  return named
    .slice(0, 1)
    .map(({ name }) => `${name}: ${JSON.stringify(row.names[name])}`)
    .join(', ');
}

/** How a root field is called, and what it should give. */
function callsOf(root: Edge, rows: readonly OracleRow[], viewer: Viewer) {
  if (root.steps[0] === 'nodes') {
    return [HOME, ELSEWHERE].map((place) => ({
      args: `filter: { divisionCode: "${place}" }`,
      expected: rows
        .filter((row) => isWithin(row.divisionCode, [subtreeRange(place)]) && row.isSeenBy(viewer))
        .map(({ key }) => key),
      isLookUp: false,
    }));
  }
  // Nobody has references in other systems here: the look-up must find nothing, whoever asks.
  if (root.field.name.endsWith('ByExternalRef'))
    return [{ args: 'system: "none", id: "none"', expected: [], isLookUp: true }];
  return sampleOf(rows).map((row) => ({
    args: argumentsOf(root, row),
    expected: row.isSeenBy(viewer) ? [row.key] : [],
    isLookUp: true,
  }));
}

/** A document that names what the viewer's tier does not reach is refused whole. */
function isForbidden(viewer: Viewer, ...coordinates: readonly string[]): boolean {
  return viewer.tier === 'open' && coordinates.some((coordinate) => AUDIENCES.get(coordinate) === 'internal');
}

const isRefused = ({ errors }: Answer): boolean =>
  errors?.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false;

function rowsOf(oracle: Oracle, type: string): readonly OracleRow[] {
  const rows = oracle.get(type);
  if (!rows) throw new Error(`say who may see ${type}: add it to the oracle`);
  return rows;
}

/** Some rows of the street where the persons are, and some of elsewhere. */
function sampleOf(rows: readonly OracleRow[]): readonly OracleRow[] {
  const inPlace = (place: string) =>
    rows.filter((row) => isWithin(row.divisionCode, [subtreeRange(place)])).slice(0, SAMPLE);
  return [...inPlace(HOME), ...inPlace(ELSEWHERE)];
}

const ownerOf = (type: string): SubgraphName => {
  if (['Organization', 'JointBody'].includes(type)) return 'organization';
  if (['Volunteer', 'HourRecord'].includes(type)) return 'volunteers';
  return type.startsWith('Service') ? 'service-requests' : 'grid';
};

async function personsOf(city: City): Promise<readonly Person[]> {
  const people = (await (await fetch(`${city.url}/dev/people`)).json()) as readonly { person: string }[];
  const signedIn = await Promise.all(
    people.map(async ({ person }) => {
      const answer = await fetch(`${city.url}/dev/token?person=${person}&division=${HOME}`);
      const { token, viewer } = (await answer.json()) as { token: string; viewer: Viewer };
      return { name: person, viewer, token };
    }),
  );
  return [{ name: 'nobody', viewer: ANONYMOUS, token: null }, ...signedIn];
}
