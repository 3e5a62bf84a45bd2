import fc from 'fast-check';
import { type Bounds, solveSums } from '../../testing/solve-sums';
import { type Cell, publishCells } from './publish-cells';

/** A place with what nobody below it has, and the places below. */
interface Branch {
  readonly own: number;
  readonly branches: readonly Branch[];
}

const size = fc.oneof(
  { weight: 3, arbitrary: fc.nat(4) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 12 }) },
  { weight: 1, arbitrary: fc.nat(300) },
);
const leaf = fc.record({ own: size, branches: fc.constant<Branch[]>([]) });
const node = (below: fc.Arbitrary<Branch>) =>
  fc.record({
    own: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, size),
    branches: fc.array(below, { minLength: 1, maxLength: 5 }),
  });
const tree = node(node(node(leaf)));

/** All cells of a tree, the place above first. */
function cellsOf({ own, branches }: Branch, place = '1', above: string | null = null): Cell[] {
  const below = branches.map((branch, index) => cellsOf(branch, `${place}.${String(index + 1)}`, place));
  const value = below.reduce((sum, [child]) => sum + (child?.value ?? 0), own);
  return [{ place, above, value, people: [value] }, ...below.flat()];
}

/**
 * What somebody can work out who reads every published cell, knows all places and the rule, except which hidden cell is
 * the small one: bounds of every cell.
 */
function solved(cells: readonly Cell[]): ReadonlyMap<string, Bounds> {
  const shown = new Map(publishCells(cells).map(({ place, value }) => [place, value]));
  const bounds = new Map<string, Bounds>();
  for (const { place, value, above } of cells) {
    const read = shown.get(place);
    // A hidden cell below a published one is not 0; whoever is below a hidden place may be.
    const least = read === null && (above === null || shown.get(above) != null) && value > 0 ? 1 : 0;
    bounds.set(place, read == null ? { low: least, high: Infinity } : { low: read, high: read });
  }
  for (const { place, value } of cells) {
    const below = cells.filter(({ above }) => above === place);
    const own = value - below.reduce((sum, it) => sum + it.value, 0);
    // What a place has for itself is never published; that there is nothing of it may be known.
    if (below.length > 0) bounds.set(`${place}.own`, { low: 0, high: own === 0 ? 0 : Infinity });
  }
  const sums = cells
    .map(({ place }) => ({
      whole: place,
      parts: cells.filter(({ above }) => above === place).map((it) => it.place),
    }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ whole, parts }) => ({ whole, parts: [...parts, `${whole}.own`] }));
  return solveSums(sums, bounds);
}

const cell = (place: string, value: number, people: readonly number[] = [value]): Cell => ({
  ...{ place, above: place === 'top' ? null : 'top', value, people },
});
const shownOf = (cells: readonly Cell[]) =>
  Object.fromEntries(publishCells(cells).map(({ place, value }) => [place, value]));

describe('published cells', () => {
  it('hide 1 to 4 together with the next smallest beside them', () => {
    const shown = shownOf([cell('top', 48), cell('a', 3), cell('b', 9), cell('c', 36)]);

    expect(shown).toEqual({ top: 48, a: null, b: null, c: 36 });
  });

  it('are all published where nobody could be told apart', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        const cells = cellsOf(grown).map((it) => ({ ...it, value: it.value * 5, people: [it.value * 5] }));

        expect(publishCells(cells)).toEqual(cells.map(({ place, value }) => ({ place, value })));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['two ones, whose sum would tell', { top: 9, a: 1, b: 1, c: 7 }, { top: 9, a: null, b: null, c: null }],
    ['ones without anybody beside them', { top: 2, a: 1, b: 1 }, { top: null }],
    ['one alone in its place', { top: 3, a: 3 }, { top: null }],
    ['a large place beside a small one', { top: 203, a: 200, b: 3 }, { top: 203, a: null, b: null }],
    ['nobody, which may be said', { top: 8, a: 8, b: 0 }, { top: 8, a: 8, b: 0 }],
    ['what a place has for itself alone', { top: 11, a: 9 }, { top: 11, a: null }],
  ])('take care of %s', (_, values, expected) => {
    const cells = Object.entries(values).map(([place, value]) => cell(place, value));

    expect(shownOf(cells)).toEqual(expected);
  });

  it('hide what few people stand behind, however large, and what all but few have', () => {
    const hours = [
      cell('top', 9000, [60]),
      cell('a', 1200, [2]),
      cell('b', 4000, [30]),
      cell('c', 3800, [29]),
    ];
    const met = [
      cell('top', 39, [39, 6]),
      cell('a', 9, [9, 1]),
      cell('b', 20, [20, 5]),
      cell('c', 10, [10, 0]),
    ];

    expect(shownOf(hours)).toEqual({ top: 9000, a: null, b: 4000, c: null });
    expect(shownOf(met)).toEqual({ top: 39, a: null, b: null, c: null });
  });

  it('leave it open, to whoever solves all sums, whether a hidden number is any of 1 to 5', () => {
    let hidden = 0;
    fc.assert(
      fc.property(tree, (grown) => {
        const cells = cellsOf(grown);
        const bounds = solved(cells);
        for (const { place, value } of cells) {
          if (value < 1 || value > 4) continue;
          hidden += 1;
          const { low, high } = bounds.get(place) ?? { low: value, high: value };
          expect([place, low <= 1, high >= 5]).toEqual([place, true, true]);
        }
      }),
      { numRuns: 400 },
    );
    expect(hidden).toBeGreaterThan(1000);
  });

  it('know that nobody is left where each person stands behind one place alone', () => {
    const cells = [cell('top', 20, [12, 8]), cell('a', 14, [6, 8])];
    const disjoint = cells.map((it) => ({ ...it, isDisjoint: true as const }));

    expect(shownOf(cells)).toEqual({ top: 20, a: null });
    expect(shownOf(disjoint)).toEqual({ top: 20, a: 14 });
  });

  it('do not depend on the order in which the cells come', () => {
    fc.assert(
      fc.property(tree, (grown) => {
        const cells = cellsOf(grown);

        expect(shownOf(cells.toReversed())).toEqual(shownOf(cells));
      }),
      { numRuns: 50 },
    );
  });
});
