/** What somebody knows of a number. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A number that is known to be the sum of others. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Terms that add up to a constant: factors by the name of the number. */
interface Row {
  readonly factors: ReadonlyMap<string, number>;
  readonly constant: number;
}

const TINY = 1e-6;
const ANYTHING: Bounds = { low: 0, high: Infinity };

/**
 * What can be worked out from known bounds of numbers of at least 0 and from sums among them: the sums are solved for
 * each other, and bounds narrowed along every sum, given or derived, until nothing moves. Answers bounds by name.
 */
export function solveSums(
  sums: readonly Sum[],
  known: ReadonlyMap<string, Bounds>,
): ReadonlyMap<string, Bounds> {
  const bounds = new Map(known);
  const given = sums.map(rowOf);
  for (let isOpen = true; isOpen;) {
    const rows = [...given, ...eliminated(given, bounds)];
    isOpen = false;
    while (rows.filter((row) => narrow(row, bounds)).length > 0) isOpen = true;
  }
  return bounds;
}

const rowOf = ({ whole, parts }: Sum): Row => ({
  factors: new Map([[whole, -1], ...parts.map((part) => [part, 1] as const)]),
  constant: 0,
});

/** Gaussian elimination of what is not known exactly: each row that is left is solved for a number of its own. */
function eliminated(given: readonly Row[], bounds: ReadonlyMap<string, Bounds>): readonly Row[] {
  let rows: Row[] = given.map((row) => withoutKnown(row, bounds));
  const solved: Row[] = [];
  for (let next = rows.shift(); next; next = rows.shift()) {
    const [pivot] = next.factors.keys();
    if (pivot === undefined) continue;
    const row = next;
    rows = rows.map((other) => without(other, pivot, row));
    solved.splice(0, solved.length, ...solved.map((other) => without(other, pivot, row)), row);
  }
  return solved;
}

function withoutKnown({ factors, constant }: Row, bounds: ReadonlyMap<string, Bounds>): Row {
  const open = new Map<string, number>();
  let left = constant;
  for (const [name, factor] of factors) {
    const { low, high } = bounds.get(name) ?? ANYTHING;
    if (high - low < TINY) left -= factor * low;
    else open.set(name, factor);
  }
  return { factors: open, constant: left };
}

/** The row less so much of the other that `name` goes. */
function without(row: Row, name: string, other: Row): Row {
  const times = (row.factors.get(name) ?? 0) / (other.factors.get(name) ?? 1);
  if (times === 0) return row;
  const factors = new Map(row.factors);
  for (const [each, factor] of other.factors) {
    const left = (factors.get(each) ?? 0) - times * factor;
    if (Math.abs(left) < TINY) factors.delete(each);
    else factors.set(each, left);
  }
  return { factors, constant: row.constant - times * other.constant };
}

/** Narrows each number of a row by what the others leave. Answers whether any moved. */
function narrow({ factors, constant }: Row, bounds: Map<string, Bounds>): boolean {
  let hasMoved = false;
  for (const [name, factor] of factors) {
    const others = [...factors].filter(([other]) => other !== name);
    const reach = (side: 1 | -1): number =>
      others.reduce((sum, [other, by]) => {
        const { low, high } = bounds.get(other) ?? ANYTHING;
        return sum + by * (by * side > 0 ? high : low);
      }, 0);
    const ends = [(constant - reach(1)) / factor, (constant - reach(-1)) / factor];
    const now = bounds.get(name) ?? ANYTHING;
    const next = { low: Math.max(now.low, Math.min(...ends)), high: Math.min(now.high, Math.max(...ends)) };
    if (next.low <= now.low + TINY && next.high >= now.high - TINY) continue;
    bounds.set(name, next);
    hasMoved = true;
  }
  return hasMoved;
}
