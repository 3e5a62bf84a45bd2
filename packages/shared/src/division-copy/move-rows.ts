import { type Sql } from '../database/sql.js';
import { type LineageTable } from './division-lineage-table.js';

/** Which moves are carried out. */
export interface MovesOf {
  readonly edition: string;
  readonly version: number;
  /** Those that begin in this city; null for all. */
  readonly cityCode: string | null;
  /** Tables whose rows other subgraphs copy: these get their next version, so that the copies notice. */
  readonly copiedByOthers?: readonly string[];
}

/**
 * Lets the rows of a database follow their places to new codes, in the caller's transaction; answers how many did. What
 * follows is found in the catalogue, so that a new noun follows without being listed: a table with `division_code_then`
 * (which keeps the code under which a row was written) or a copy of another subgraph's noun, named `…_copy`. A table
 * without either is a record of what held then and stays. Versions stay too, unless others copy the noun: nothing was
 * decided about a row, and its timeline counts by its versions.
 *
 * Only moves inside one city are followed: the ids of rows carry their city. Where a place may have one row alone, a
 * merged place's row stays under the old code, as history.
 */
export async function moveRows(sql: Sql, lineage: LineageTable, moves: MovesOf): Promise<number> {
  const tables = (await sql.query(FOLLOWING_TABLES)) as FollowingTable[];
  const parameters = [moves.edition, moves.version, moves.cityCode];
  let followed = 0;
  for (const table of tables) {
    const [row] = (await sql.query(followIn(table, lineage, moves), [...parameters])) as { count: number }[];
    followed += row?.count ?? 0;
    if (table.isKeyed) followed -= await settle(sql, table, lineage, parameters);
  }
  return followed;
}

interface FollowingTable {
  /** Quoted where it must be. */
  readonly name: string;
  readonly keepsThen: boolean;
  /** The place is part of what must be unique. */
  readonly isKeyed: boolean;
}

const FOLLOWING_TABLES = `
  SELECT format('%I', c.relname) AS name, then_column.attname IS NOT NULL AS "keepsThen",
    EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND place.attnum = ANY (i.indkey))
      AS "isKeyed"
  FROM pg_class c
  JOIN pg_attribute place ON place.attrelid = c.oid AND place.attname = 'division_code' AND NOT place.attisdropped
  LEFT JOIN pg_attribute then_column
    ON then_column.attrelid = c.oid AND then_column.attname = 'division_code_then' AND NOT then_column.attisdropped
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = current_schema()::regnamespace
    AND (then_column.attname IS NOT NULL OR c.relname LIKE '%\\_copy')
  ORDER BY c.relname`;

/** Marks a code that a row has not reached yet: codes that change places would meet half-way. */
const ON_THE_WAY = '~';

const CHOSEN = `l.edition = $1 AND l.version = $2 AND ($3::text IS NULL OR l.city_code = $3)
    AND left(l.to_code, 4) = l.city_code`;

function followIn(
  { name, keepsThen, isKeyed }: FollowingTable,
  lineage: LineageTable,
  { copiedByOthers = [] }: MovesOf,
): string {
  const changes = [
    `division_code = ${isKeyed ? `'${ON_THE_WAY}' || ` : ''}l.to_code`,
    ...(keepsThen ? ['division_code_then = coalesce(t.division_code_then, l.from_code)'] : []),
    ...(copiedByOthers.includes(name) ? ['version = t.version + 1'] : []),
  ];
  return `
    WITH followed AS (
      UPDATE ${name} t SET ${changes.join(', ')} FROM ${lineage} l
      WHERE ${CHOSEN} ${isKeyed ? 'AND NOT l.merged' : ''}
        AND t.city_code = l.city_code AND t.division_code = l.from_code
      RETURNING 1
    ) SELECT count(*)::integer AS count FROM followed`;
}

/** Brings rows to the end of their way, or back where another row is already; answers how many went back. */
async function settle(
  sql: Sql,
  { name, keepsThen }: FollowingTable,
  lineage: LineageTable,
  parameters: readonly unknown[],
): Promise<number> {
  const onTheWay = `${CHOSEN} AND NOT l.merged AND t.city_code = l.city_code AND t.division_code = '${ON_THE_WAY}' || l.to_code`;
  const back = keepsThen
    ? ', division_code_then = CASE WHEN t.division_code_then = l.from_code THEN NULL ELSE t.division_code_then END'
    : '';
  const [row] = (await sql.query(
    `WITH returned AS (
       UPDATE ${name} t SET division_code = l.from_code${back} FROM ${lineage} l
       WHERE ${onTheWay}
         AND EXISTS (SELECT FROM ${name} other WHERE other.city_code = t.city_code AND other.division_code = l.to_code)
       RETURNING 1
     ) SELECT count(*)::integer AS count FROM returned`,
    [...parameters],
  )) as { count: number }[];
  await sql.query(`UPDATE ${name} t SET division_code = l.to_code FROM ${lineage} l WHERE ${onTheWay}`, [
    ...parameters,
  ]);
  return row?.count ?? 0;
}
