import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const FOLDER = join(__dirname, '../../operations');
/** Every operation that consumers run, by the name of its file. */
const OPERATIONS = readdirSync(FOLDER).map((file) => ({
  name: file.replace('.graphql', ''),
  document: readFileSync(join(FOLDER, file), 'utf8'),
}));
/** What changes from one moment to the next, or is drawn anew for each database. */
const OF_THE_MOMENT = new Set(['asOf', 'remainingSeconds']);

/** Lists that are empty on the demonstration data, and why. */
const MAY_BE_EMPTY: Readonly<Record<string, readonly string[]>> = {
  // No grid of the example was split or merged.
  'structure-as-of': ['division.grids.nodes.supersededBy'],
  // The request of the example was closed longer ago than one may be taken up again.
  'request-timeline': ['serviceRequest.availableActions'],
};

interface Example {
  readonly person: string | null;
  readonly division?: string;
  readonly variables: object;
}

const answersByWay = new Map<string, unknown>();

describe.each(WAYS)('the operations that consumers run, in %s', (way) => {
  const share = shareCity(way, 'ASKED');
  let city: City;
  let examples: Readonly<Record<string, Example>>;

  beforeAll(async () => {
    city = await share.open();
    examples = (await (await fetch(`${city.url}/dev/variables`)).json()) as typeof examples;
  }, 120_000);
  afterAll(() => share.giveBack());

  it('all have variables that work on the demonstration data', () => {
    expect(Object.keys(examples).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  it.each(OPERATIONS)('answer $name in full to the person who asks it', async ({ name, document }) => {
    const example = examples[name];
    if (!example) throw new Error(`/dev/variables has nothing for ${name}`);
    const token = example.person === null ? null : await city.tokenOf(example.person, example.division);

    const { status, data, errors }: Answer = await city.ask(document, example.variables, token);

    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(Object.values(data as object)).not.toContain(null);
    expect(emptyLists(data)).toEqual(MAY_BE_EMPTY[name] ?? []);
    answersByWay.set(`${way} ${name}`, lasting(data));
  });
});

describe('the operations that consumers run', () => {
  it.each(OPERATIONS)('answer $name alike in both ways of running', ({ name }) => {
    const [one, many] = WAYS.map((way) => answersByWay.get(`${way} ${name}`));

    expect(one).toBeDefined();
    expect(one).toEqual(many);
  });
});

/** Paths of lists that hold nothing wherever they stand in an answer: whoever looks at it learns nothing from them. */
function emptyLists(data: unknown): readonly string[] {
  const filled = new Map<string, boolean>();
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      filled.set(path, filled.get(path) === true || value.length > 0);
      for (const item of value) visit(item, path);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, field] of Object.entries(value)) visit(field, path === '' ? key : `${path}.${key}`);
  };
  visit(data, '');
  return [...filled].filter(([, isFilled]) => !isFilled).map(([path]) => path);
}

/** An answer without what belongs to its moment. */
function lasting(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !OF_THE_MOMENT.has(key))
      .map(([key, field]) => [key, lasting(field)]),
  );
}
