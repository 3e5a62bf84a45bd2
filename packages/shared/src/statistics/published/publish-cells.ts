import { isSmallCell, SMALLEST_OPEN_COUNT } from '../small-cell.js';

/** A figure about people of one place in one month. */
export interface Cell {
  /** Division code. */
  readonly place: string;
  /** The place above it whose figure holds this one; null for the topmost. */
  readonly above: string | null;
  /** A whole number of at least 0. A place’s is what those below it have and what nobody below has. */
  readonly value: number;
  /** How many people stand behind it. Several numbers where each part could tell people apart, e.g. met and not met. */
  readonly people: readonly number[];
  /** Nobody stands behind figures of several places, as with answers that each belong to one: people add up exactly. */
  readonly isDisjoint?: true;
}

/** A cell as everybody may read it. */
export interface PublishedCell {
  readonly place: string;
  /** Null for a hidden one. */
  readonly value: number | null;
}

/** What must be left open about each hidden number: it may be anything from 1 to 5 at least. */
const ROOM = SMALLEST_OPEN_COUNT - 1;

/**
 * Which figures of a tree of places may be published so that nobody can work out the others. 1 to 4 people are hidden.
 * Since a place’s figure is the sum of those below it, the next smallest figures beside a hidden one are hidden with it,
 * until at least two are hidden, at least five people stand behind them together and each could be anything from 1 to
 * 5; where there are not enough, the place above is hidden too. Nothing below a hidden place is published: it is left
 * out of the answer. What is 0 for a published place is published.
 */
export function publishCells(cells: readonly Cell[]): readonly PublishedCell[] {
  const below = new Map<string | null, Cell[]>();
  for (const cell of cells) below.set(cell.above, [...(below.get(cell.above) ?? []), cell]);
  const hidden = new Set<Cell>();
  const roots = below.get(null) ?? [];
  for (const root of roots) hideAround(root, below, hidden);
  return roots.flatMap((root) => published(root, below, hidden));
}

/** Decides from the bottom up; `hidden` takes what is to be hidden below the cell and the cell itself. */
function hideAround(cell: Cell, below: ReadonlyMap<string | null, readonly Cell[]>, hidden: Set<Cell>): void {
  const children = below.get(cell.place) ?? [];
  for (const child of children) hideAround(child, below, hidden);
  if (isSmall(cell)) hidden.add(cell);
  const group = [...children, ...rest(cell, children)].filter(
    ({ value, people }) => value !== 0 || people.some(Boolean),
  );
  const covered = group.filter((it) => hidden.has(it) || isSmall(it));
  if (covered.length === 0) return;
  const others = group.filter((it) => !covered.includes(it)).sort(bySize);
  for (const next of others) {
    if (isCover(covered)) break;
    covered.push(next);
  }
  for (const it of covered) hidden.add(it);
  if (!isCover(covered)) hidden.add(cell);
}

/** What a place has that none below it has: nobody publishes it, but a subtraction would. */
function rest(cell: Cell, children: readonly Cell[]): readonly Cell[] {
  if (children.length === 0) return [];
  const value = cell.value - children.reduce((sum, child) => sum + child.value, 0);
  if (value === 0) return [];
  // One person may stand behind figures of several places, so that less than nobody may be left: take that for one.
  const fewest = cell.isDisjoint === true ? 0 : 1;
  const people = cell.people.map((count, index) =>
    Math.max(count - children.reduce((sum, child) => sum + (child.people[index] ?? 0), 0), fewest),
  );
  return [{ place: '', above: cell.place, value, people }];
}

const isSmall = ({ people }: Cell): boolean => people.some(isSmallCell);

/** Whether these hidden cells keep each other: their sum is known, and no more than that. */
function isCover(covered: readonly Cell[]): boolean {
  const sum = covered.reduce((total, { value }) => total + value, 0);
  const sums = (covered[0]?.people ?? []).map((_, index) =>
    covered.reduce((total, { people }) => total + (people[index] ?? 0), 0),
  );
  return (
    covered.length >= 2 &&
    sum >= covered.length + ROOM &&
    sums.every((people) => people === 0 || people >= SMALLEST_OPEN_COUNT)
  );
}

/** In order of place where sizes are the same, so that the answer does not depend on the order given. */
const bySize = (left: Cell, right: Cell): number =>
  left.value - right.value || (left.place < right.place ? -1 : 1);

function published(
  cell: Cell,
  below: ReadonlyMap<string | null, readonly Cell[]>,
  hidden: ReadonlySet<Cell>,
): readonly PublishedCell[] {
  if (hidden.has(cell)) return [{ place: cell.place, value: null }];
  const children = below.get(cell.place) ?? [];
  return [
    { place: cell.place, value: cell.value },
    ...children.flatMap((child) => published(child, below, hidden)),
  ];
}
