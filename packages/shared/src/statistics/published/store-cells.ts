import type { Sql } from '../../database/sql.js';
import type { CityMonth } from '../monthly/close-month.js';
import { type Cell, publishCells } from './publish-cells.js';

/** What is known of one place in a month, before it is decided what may be published. */
export type PlaceFigure = Pick<Cell, 'place' | 'value' | 'people' | 'isDisjoint'>;

/** Stands above all organizations of a city, as the city does above its places: their figures are a tree of their own. */
export const unitsOf = (city: string): string => `${city}-units`;

/**
 * Publishes one measure of a city and a month in the caller's transaction, which is the one that closes the month.
 * `figures` has every place of the city that has any, the city itself included and its province not; or every organization
 * by its id, and `unitsOf` the city with what all have together.
 */
export async function storeCells(
  transaction: Sql,
  { city, month }: CityMonth,
  measure: string,
  figures: readonly PlaceFigure[],
): Promise<void> {
  const known = new Set(figures.map(({ place }) => place));
  const cells = publishCells(figures.map((it) => ({ ...it, above: placeAbove(it.place, known) })));
  const stored = cells.filter(({ value }) => value !== 0);
  await transaction.query(INSERT, [
    city,
    measure,
    `${month}-01`,
    stored.map(({ place }) => place),
    stored.map(({ value }) => value),
  ]);
}

/** The places above one in the code table, the nearest first; without the province, which lies in many cities. */
export const placesAbove = (place: string): readonly string[] =>
  [9, 6, 4]
    .map((end) => place.slice(0, end).padEnd(12, '0'))
    .filter((code) => code !== place && code < place);

/** All above a place or an organization whose figures hold its own, the nearest first. */
export const scopesOver = (scope: string): readonly string[] => {
  if (scope.length === 12) return placesAbove(scope);
  const units = unitsOf(scope.slice(0, 4));
  return scope === units ? [] : [units];
};

const placeAbove = (place: string, known: ReadonlySet<string>): string | null =>
  scopesOver(place).find((code) => known.has(code)) ?? null;

const INSERT = `
  INSERT INTO published_cell (city_code, division_code, measure, month, amount)
  SELECT $1, cell.place, $2, $3::date, cell.amount FROM unnest($4::text[], $5::bigint[]) AS cell (place, amount)`;
