import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';

/** Where the rows of the file are put before they are compared; goes with the transaction. */
export const STAGING_TABLES = [
  `CREATE TEMPORARY TABLE staged (
    line integer NOT NULL, code text NOT NULL, name text NOT NULL, name_folded text NOT NULL, level text NOT NULL,
    city_code text NOT NULL, urban_rural text
  ) ON COMMIT DROP`,
  `CREATE TEMPORARY TABLE refused_code (code text NOT NULL) ON COMMIT DROP`,
];

/** A staged row that only the whole table shows to be wrong. */
interface MisplacedRow {
  readonly line: number;
  readonly code: string;
  readonly reason: string;
}

/** Takes out every row whose code an earlier line has; answers them. */
export async function takeOutRepeated(database: Sql): Promise<readonly MisplacedRow[]> {
  await database.query('CREATE INDEX ON staged (code, line)');
  await database.query('ANALYZE staged');
  return rowsOf<MisplacedRow>(
    database,
    sql`WITH repeated AS (
          DELETE FROM staged s USING (
            SELECT code, min(line) AS first FROM staged GROUP BY code HAVING count(*) > 1
          ) twice WHERE s.code = twice.code AND s.line > twice.first
          RETURNING s.line, s.code, twice.first
        ) SELECT line, code, format('the code is there already, on line %s', first) AS reason
          FROM repeated ORDER BY line`,
  );
}

/**
 * Makes `place` of the staged rows: each with those above it that the table holds, from the province down. The parent is
 * the nearest of them: a level may be missing. Takes out rows that have none and are no province; answers them.
 */
export async function placeStaged(database: Sql): Promise<readonly MisplacedRow[]> {
  await database.query(PLACES);
  await database.query('CREATE UNIQUE INDEX ON place (code)');
  await database.query('CREATE INDEX ON place (parent_code)');
  await database.query('ANALYZE place');
  const orphans = await rowsOf<MisplacedRow>(
    database,
    sql`WITH orphan AS (
          DELETE FROM place WHERE parent_code IS NULL AND level <> 'PROVINCE' RETURNING line, code
        ) SELECT line, code, 'no division above it is in the file' AS reason FROM orphan ORDER BY line`,
  );
  return orphans;
}

const PLACES = `
  CREATE TEMPORARY TABLE place ON COMMIT DROP AS
  WITH above AS (SELECT code FROM staged WHERE level <> 'COMMUNITY')
  SELECT s.*, coalesce(p4.code, p3.code, p2.code, p1.code) AS parent_code,
    array_remove(ARRAY[p1.code, p2.code, p3.code, p4.code], NULL) AS path
  FROM staged s
  LEFT JOIN above p1 ON p1.code = rpad(left(s.code, 2), 12, '0') AND p1.code <> s.code
  LEFT JOIN above p2 ON p2.code = rpad(left(s.code, 4), 12, '0') AND p2.code <> s.code
    AND p2.code <> rpad(left(s.code, 2), 12, '0')
  LEFT JOIN above p3 ON p3.code = rpad(left(s.code, 6), 12, '0') AND p3.code <> s.code
    AND p3.code <> rpad(left(s.code, 4), 12, '0')
  LEFT JOIN above p4 ON p4.code = rpad(left(s.code, 9), 12, '0') AND p4.code <> s.code
    AND p4.code <> rpad(left(s.code, 6), 12, '0')`;
