import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type City, openCity, WAYS } from './testing/open-city';

const OPERATION = readFileSync(join(__dirname, '../../operations/community-ranking.graphql'), 'utf8');

interface Row {
  readonly rank: number | null;
  readonly ranked: boolean;
  readonly score: number;
  readonly lower: number;
  readonly upper: number;
  readonly division: { readonly code: string; readonly name: string };
}
const answersByWay = new Map<string, readonly Row[]>();

describe.each(WAYS)('community-ranking, in %s', (way) => {
  let city: City;

  beforeAll(async () => {
    city = await openCity(way);
  }, 120_000);
  afterAll(() => city.stop());

  async function example() {
    const examples = (await (await fetch(`${city.url}/dev/variables`)).json()) as Record<
      string,
      { person: string; division: string; variables: object }
    >;
    const found = examples['community-ranking'];
    if (!found) throw new Error('no example of community-ranking');
    return found;
  }

  it('ranks every community of a district for its supervisor, with the variables that the explorer shows', async () => {
    const { person, division, variables } = await example();
    const { status, data, errors } = await city.ask(
      OPERATION,
      variables,
      await city.tokenOf(person, division),
    );

    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    const { indicators, ranking } = data.evaluationScheme;
    expect(indicators.map(({ kind }: { kind: string }) => kind)).toEqual([
      'QUANTITATIVE',
      'QUANTITATIVE',
      'QUALITATIVE',
    ]);
    const rows = ranking.rows as readonly Row[];
    const ranked = rows.filter((row) => row.ranked);
    expect(ranked.length).toBeGreaterThanOrEqual(34);
    expect(rows.every((row) => row.division.name.length > 0)).toBe(true);
    expect(ranked.every(({ lower, score, upper }) => lower <= score && score <= upper)).toBe(true);
    answersByWay.set(way, rows);
  });

  it('shows nobody else what was not published yet', async () => {
    const { variables } = await example();
    for (const token of [null, await city.tokenOf('resident')]) {
      const { data, errors } = await city.ask(OPERATION, variables, token);
      expect([errors, data.evaluationScheme.ranking]).toEqual([undefined, null]);
    }
  });
});

it('community-ranking answers the same both ways', () => {
  const [one, many] = WAYS.map((way) => answersByWay.get(way));

  expect(one).toBeDefined();
  expect(many).toEqual(one);
});
