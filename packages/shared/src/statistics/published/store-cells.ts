import type { Sql } from '../../database/sql.js';
import type { CityMonth } from '../monthly/close-month.js';
import { type Cell, publishCells } from './publish-cells.js';

/** What is known of one place in a month, before it is decided what may be published. */
export type PlaceFigure = Pick<Cell, 'place' | 'value' | 'people'>;

/**
 * Publishes one measure of a city and a month in the caller's transaction, which is the one that closes the month.
 * `figures` has every place of the city that has any, the city itself included and its province not.
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

const placeAbove = (place: string, known: ReadonlySet<string>): string | null =>
  placesAbove(place).find((code) => known.has(code)) ?? null;

const INSERT = `
  INSERT INTO published_cell (city_code, division_code, measure, month, amount)
  SELECT $1, cell.place, $2, $3::date, cell.amount FROM unnest($4::text[], $5::bigint[]) AS cell (place, amount)`;
