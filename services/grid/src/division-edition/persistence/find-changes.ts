import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type EditionChange, type EditionChangeKind, EDITION_CHANGES } from '../division-edition.js';

/** What holds now, as far as the edition is about it. `cities`: four digits each; empty for all. */
export async function readStanding(database: Sql, cities: readonly string[]): Promise<void> {
  await rowsOf(
    database,
    sql`CREATE TEMPORARY TABLE standing ON COMMIT DROP AS
        SELECT v.code, v.name, v.name_folded, v.level, v.parent_code, v.path, v.urban_rural, v.valid_from
        FROM division_version v JOIN division d USING (code) WHERE v.valid_to IS NULL`,
  );
  if (cities.length > 0)
    await rowsOf(
      database,
      sql`WITH others AS (DELETE FROM standing WHERE NOT (left(code, 4) = ANY(${cities})) RETURNING 1) SELECT count(*) FROM others`,
    );
  await database.query('CREATE UNIQUE INDEX ON standing (code)');
  await database.query('ANALYZE standing');
}

/** Compares `standing` with `place`, knowing what `moved`: `change` becomes the list of all that differs. */
export async function findChanges(database: Sql): Promise<void> {
  for (const statement of CHANGES) await database.query(statement);
}

const COLUMNS = `o.name AS name_before, n.name AS name_after, o.parent_code AS parent_before, n.parent_code AS parent_after`;

/** A row that was refused says that its code is there, so that it is not abolished. */
const CHANGES = [
  `CREATE TEMPORARY TABLE change ON COMMIT DROP AS
   SELECT 'MOVED' AS kind, m.from_code AS code, m.to_code, ${COLUMNS}
   FROM moved m JOIN standing o ON o.code = m.from_code JOIN place n ON n.code = m.to_code`,
  `INSERT INTO change
   SELECT CASE WHEN EXISTS (SELECT FROM division d WHERE d.code = n.code) THEN 'REAPPEARED' ELSE 'ADDED' END,
     n.code, NULL, NULL, n.name, NULL, n.parent_code
   FROM place n
   WHERE NOT EXISTS (SELECT FROM standing o WHERE o.code = n.code)
     AND NOT EXISTS (SELECT FROM moved m WHERE m.to_code = n.code)`,
  `INSERT INTO change
   SELECT 'ABOLISHED', o.code, NULL, o.name, NULL, o.parent_code, NULL FROM standing o
   WHERE NOT EXISTS (SELECT FROM place n WHERE n.code = o.code)
     AND NOT EXISTS (SELECT FROM moved m WHERE m.from_code = o.code)
     AND NOT EXISTS (SELECT FROM refused_code r WHERE r.code = o.code)`,
  `INSERT INTO change
   SELECT CASE
       WHEN o.name = n.name AND o.parent_code IS DISTINCT FROM n.parent_code THEN 'REPARENTED'
       WHEN o.name = n.name THEN 'RECLASSIFIED'
       WHEN EXISTS (SELECT FROM moved m WHERE m.from_code = o.code OR m.to_code = o.code) THEN 'REASSIGNED'
       ELSE 'RENAMED'
     END, o.code, NULL, ${COLUMNS}
   FROM standing o JOIN place n ON n.code = o.code
   WHERE o.name <> n.name OR o.parent_code IS DISTINCT FROM n.parent_code
     OR (n.urban_rural IS NOT NULL AND o.urban_rural IS DISTINCT FROM n.urban_rural)`,
  'ANALYZE change',
];

/** How many changes there are of each kind. */
export async function countChanges(database: Sql): Promise<Readonly<Record<EditionChangeKind, number>>> {
  const rows = await rowsOf<{ kind: EditionChangeKind; count: number }>(
    database,
    sql`SELECT kind, count(*)::integer AS count FROM change GROUP BY kind`,
  );
  const counted = new Map(rows.map(({ kind, count }) => [kind, count]));
  return Object.fromEntries(EDITION_CHANGES.map((kind) => [kind, counted.get(kind) ?? 0])) as Record<
    EditionChangeKind,
    number
  >;
}

/** The first of each kind, by code. */
export const exampleChanges = (database: Sql, ofEach: number): Promise<readonly EditionChange[]> =>
  rowsOf<EditionChange>(
    database,
    sql`SELECT kind, code, to_code AS "toCode", name_before AS "nameBefore", name_after AS "nameAfter",
          parent_before AS "parentBefore", parent_after AS "parentAfter"
        FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY code) AS number FROM change) numbered
        WHERE number <= ${ofEach} ORDER BY kind, code`,
  );

/** All changes, for COPY: kinds and codes in the order of a report. */
export const ALL_CHANGES_SQL = `
  SELECT kind, code, to_code, name_before, name_after, parent_before, parent_after FROM change ORDER BY kind, code`;
