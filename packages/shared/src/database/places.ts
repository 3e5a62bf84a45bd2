import sql, { raw, type Sql as SqlText } from 'sql-template-tag';
import { cityCodeOf, DivisionLevel, levelOf, subtreeRange } from '../codes/division-code.js';
import { placesByCity } from '../codes/places-by-city.js';
import { groupBy } from '../loaders/group-by.js';
import { allOf } from '../trust/row-rule.js';
import { rowsOf, type Sql } from './sql.js';

/** A statement that reads rows of one noun under places. Everything in it is ours but the parameters. */
export interface UnderPlaces {
  /** Alias of the table with `city_code` and `division_code`. */
  readonly alias: string;
  /** `SELECT … FROM … JOIN …`, without WHERE. */
  readonly select: SqlText;
  readonly conditions: readonly SqlText[];
  /** `ORDER BY … LIMIT …`. */
  readonly tail: SqlText;
}

/** Rows in a place and everything below it; names the city, so that one shard answers. */
export function withinPlace(alias: string, divisionCode: string): SqlText {
  const { from, to } = subtreeRange(divisionCode);
  const range = sql`${raw(alias)}.division_code >= ${from} AND ${raw(alias)}.division_code < ${to}`;
  return levelOf(divisionCode) === DivisionLevel.PROVINCE
    ? range
    : sql`${raw(alias)}.city_code = ${cityCodeOf(divisionCode)} AND ${range}`;
}

/** The same list under many places: one statement for each city among them, whatever their number. */
export async function rowsUnderPlaces<TRow>(
  database: Sql,
  codes: readonly string[],
  { alias, select, conditions, tail }: UnderPlaces,
): Promise<ReadonlyMap<string, readonly TRow[]>> {
  const lists = placesByCity(codes).map(({ city, places }) =>
    rowsOf<TRow & { placeCode: string }>(
      database,
      sql`SELECT place.code AS "placeCode", row.* FROM ${unnested(places)}
          CROSS JOIN LATERAL (${select} WHERE ${allOf([...inPlace(alias, city), ...conditions])} ${tail}) row`,
    ),
  );
  return groupBy((await Promise.all(lists)).flat(), ({ placeCode }) => placeCode);
}

/** How many rows lie under each of many places. */
export async function countUnderPlaces(
  database: Sql,
  codes: readonly string[],
  { alias, from, conditions }: Pick<UnderPlaces, 'alias' | 'conditions'> & { readonly from: SqlText },
): Promise<ReadonlyMap<string, number>> {
  const counts = placesByCity(codes).map(({ city, places }) =>
    rowsOf<{ code: string; count: number }>(
      database,
      sql`SELECT place.code, count(*)::integer AS count FROM ${unnested(places)} JOIN ${from}
          ON ${allOf([...inPlace(alias, city), ...conditions])} GROUP BY place.code`,
    ),
  );
  return new Map((await Promise.all(counts)).flat().map(({ code, count }) => [code, count]));
}

function unnested(places: readonly { code: string; from: string; to: string }[]): SqlText {
  const [codes, froms, tos] = [
    places.map(({ code }) => code),
    places.map(({ from }) => from),
    places.map(({ to }) => to),
  ];
  return sql`unnest(${codes}::text[], ${froms}::text[], ${tos}::text[]) AS place (code, code_from, code_to)`;
}

function inPlace(alias: string, city: string | null): readonly SqlText[] {
  return [
    ...(city === null ? [] : [sql`${raw(alias)}.city_code = ${city}`]),
    sql`${raw(alias)}.division_code >= place.code_from AND ${raw(alias)}.division_code < place.code_to`,
  ];
}
