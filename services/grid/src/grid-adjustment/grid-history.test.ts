import { ANONYMOUS } from '@governance/shared';
import fc from 'fast-check';
import { AdjustedCity, COMMUNITY, MERGE, REKIND, seen, SPLIT } from '../testing/adjusted-city';

/** A grid as the naive model keeps it: one row for each time that it was as it was. */
interface Row {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly from: number;
  to: number;
}

const LIST = `query($code: DivisionCode!, $asOf: DateTime) { division(code: $code) { grids(first: 100, asOf: $asOf) {
  nodes { id code kind version validFrom validTo supersededBy { weight grid { id } } } } } }`;

const CREATE = `mutation($input: CreateGridInput!) { createGrid(input: $input) {
  grid { id code kind validFrom } userErrors { code } } }`;

interface ListedGrid {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly version: number;
  readonly supersededBy: readonly { readonly weight: number; readonly grid: { readonly id: string } }[];
}

const moves = fc.array(
  fc.record({
    move: fc.constantFrom('split', 'merge', 'rekind', 'create'),
    pick: fc.nat(),
    households: fc.array(fc.option(fc.integer({ min: 0, max: 500 })), { minLength: 2, maxLength: 4 }),
    kind: fc.constantFrom('GENERAL', 'SPECIAL'),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a history of adjustments', () => {
  let city: AdjustedCity;
  const grids = async (asOf: string | null): Promise<readonly ListedGrid[]> => {
    const { data } = await city.test.ask(ANONYMOUS, LIST, { code: COMMUNITY, asOf });
    return (data as { division: { grids: { nodes: ListedGrid[] } } }).division.grids.nodes;
  };

  beforeAll(async () => {
    city = await AdjustedCity.open();
  });
  afterAll(() => city.stop());

  it('never uses a code twice, shares out every grid in full, and answers each past instant as it was', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (history) => {
        const model = new Model();
        const seed = await city.begin();
        for (let index = 0; index < 3; index += 1) await seed.grid(COMMUNITY);
        model.begin(await grids(null));
        for (const { move, pick, households, kind } of history) {
          const now = await grids(null);
          const [first, second] = [now[pick % now.length], now[(pick + 1) % now.length]];
          if (!first || !second) throw new Error('no grid is left');
          const grid = seen(first.id, first.version);
          if (move === 'merge' && now.length > 1) {
            const both = [grid, seen(second.id, second.version)];
            model.replace(await city.act(MERGE, { grids: both, name: '合', kind }), [first.id, second.id]);
          } else if (move === 'create') {
            const idempotencyKey = `create-${String(model.codes.length)}`;
            model.begun(
              await city.make(CREATE, { divisionCode: COMMUNITY, name: '新', kind, idempotencyKey }),
            );
          } else if (move === 'rekind') {
            model.rekind(await city.act(REKIND, { grid, kind }), kind);
          } else {
            const parts = households.map((it, index) => ({ name: `分${String(index)}`, households: it }));
            model.replace(await city.act(SPLIT, { grid, parts }), [first.id]);
          }
        }

        expect(new Set(model.codes).size).toBe(model.codes.length);
        for (const at of model.instants) {
          const listed = await grids(new Date(at).toISOString());
          expect(listed.map(({ id, code, kind }) => ({ id, code, kind }))).toEqual(model.at(at));
          for (const { supersededBy } of listed.filter((it) => it.supersededBy.length > 0))
            expect(supersededBy.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        }
      }),
      { numRuns: 8 },
    );
  });
});

type Payload = Awaited<ReturnType<AdjustedCity['act']>>;

/** The naive oracle: rows with a from and a to, searched one by one. */
class Model {
  private readonly rows: Row[] = [];
  /** Every code that was ever given. */
  readonly codes: string[] = [];

  begin(listed: readonly ListedGrid[]): void {
    for (const { id, code, kind } of listed) this.open({ id, code, kind }, 0);
  }

  begun({ grid }: Payload): void {
    this.open(grid as ListedGrid, Date.parse(grid.validFrom as string));
  }

  replace({ adjustment, grids }: Payload, closed: readonly string[]): void {
    const at = Date.parse(adjustment.effectiveAt as string);
    for (const id of closed) this.end(id, at);
    for (const grid of grids as ListedGrid[]) this.open(grid, at);
  }

  rekind({ adjustment, grids: [grid] }: Payload, kind: string): void {
    const at = Date.parse(adjustment.effectiveAt as string);
    const { id, code } = grid as ListedGrid;
    this.end(id, at);
    this.rows.push({ ...{ id, code, kind }, from: at, to: Infinity });
  }

  at(instant: number): readonly object[] {
    return this.rows
      .filter(({ from, to }) => from <= instant && instant < to)
      .map(({ id, code, kind }) => ({ id, code, kind }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Every instant at which something changed, the one before each, and now. */
  get instants(): readonly number[] {
    const changes = this.rows.map(({ from }) => from).filter((from) => from > 0);
    return [...new Set([...changes, ...changes.map((it) => it - 1), Date.now() + 1000])];
  }

  private open({ id, code, kind }: Pick<ListedGrid, 'id' | 'code' | 'kind'>, from: number): void {
    this.codes.push(code);
    this.rows.push({ ...{ id, code, kind }, from, to: Infinity });
  }

  private end(id: string, at: number): void {
    for (const row of this.rows) if (row.id === id && row.to === Infinity) row.to = at;
  }
}
