import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { EditionRefused } from '../division-edition.js';

/** The edition as it is written down. */
export interface WrittenEdition {
  /** `YYYY-MM-DD`. */
  readonly edition: string;
  readonly version: number;
  /** The first moment of that day. */
  readonly validFrom: Date;
}

/**
 * Writes what was found: ends versions, opens new ones, keeps who took over from whom. A version that began with this
 * very edition is corrected where it stands; one that would end on the day it began refuses the import.
 */
export async function applyEdition(
  database: Sql,
  { edition, version, validFrom }: WrittenEdition,
): Promise<void> {
  for (const statement of WHAT_ENDS) await database.query(statement);
  await refuseEndBeforeBeginning(database, validFrom);
  await rowsOf(
    database,
    sql`WITH corrected AS (
          UPDATE division_version v SET name = n.name, name_folded = n.name_folded, level = n.level,
            parent_code = n.parent_code, path = n.path, urban_rural = coalesce(n.urban_rural, v.urban_rural)
          FROM altered a JOIN place n USING (code)
          WHERE v.code = a.code AND v.valid_to IS NULL AND v.valid_from = ${validFrom} RETURNING 1
        ) SELECT count(*) FROM corrected`,
  );
  await rowsOf(
    database,
    sql`WITH ended AS (
          UPDATE division_version v SET valid_to = ${validFrom} FROM (
            SELECT code FROM altered UNION ALL SELECT code FROM vanished
          ) e WHERE v.code = e.code AND v.valid_to IS NULL AND v.valid_from < ${validFrom} RETURNING 1
        ) SELECT count(*) FROM ended`,
  );
  await database.query(RAISE_VERSIONS);
  await database.query(OPEN_CODES);
  for (const statement of GATHER_PAIRS) await database.query(statement);
  await rowsOf(
    database,
    sql`INSERT INTO division_version (code, valid_from, name, name_folded, level, parent_code, path, urban_rural)
        SELECT n.code, ${validFrom}, n.name, n.name_folded, n.level, n.parent_code, n.path,
          coalesce(n.urban_rural, o.urban_rural)
        FROM place n
        LEFT JOIN moved m ON m.to_code = n.code AND NOT m.merged
        LEFT JOIN standing o ON o.code = coalesce(m.from_code, n.code)
          AND (m.from_code IS NOT NULL OR NOT EXISTS (SELECT FROM moved away WHERE away.from_code = n.code))
        WHERE NOT EXISTS (SELECT FROM division_version v WHERE v.code = n.code AND v.valid_to IS NULL)`,
  );
  await database.query(SORT_IN_PAIRS);
  await rowsOf(
    database,
    sql`INSERT INTO division_lineage (edition, version, from_code, to_code, city_code, merged, moves_in_city, applied_at)
        SELECT ${edition}, ${version}, from_code, to_code, left(from_code, 4), merged,
          (count(*) OVER (PARTITION BY left(from_code, 4)))::integer, now() FROM moved`,
  );
  await database.query('ANALYZE division, division_version');
}

async function refuseEndBeforeBeginning(database: Sql, validFrom: Date): Promise<void> {
  const rows = await rowsOf<{ code: string; total: number }>(
    database,
    sql`SELECT o.code, (count(*) OVER ())::integer AS total FROM standing o
        WHERE o.valid_from > ${validFrom}
          OR (o.valid_from = ${validFrom} AND EXISTS (SELECT FROM vanished v WHERE v.code = o.code))
        ORDER BY o.code LIMIT 5`,
  );
  const [first] = rows;
  if (!first) return;
  throw new EditionRefused(
    `${String(first.total)} divisions began on the day of this edition or later and would end with it, e.g. ` +
      `${rows.map(({ code }) => code).join(', ')}: import editions in their order, and name in a correction what the first import named`,
  );
}

/** `altered`: codes that go on with another content. `vanished`: codes that end. */
const WHAT_ENDS = [
  `CREATE TEMPORARY TABLE altered ON COMMIT DROP AS
   SELECT n.code FROM place n JOIN standing o USING (code)
   WHERE o.name <> n.name OR o.parent_code IS DISTINCT FROM n.parent_code OR o.path <> n.path
     OR (n.urban_rural IS NOT NULL AND o.urban_rural IS DISTINCT FROM n.urban_rural)`,
  `CREATE TEMPORARY TABLE vanished ON COMMIT DROP AS
   SELECT c.code FROM change c
   WHERE c.kind IN ('MOVED', 'ABOLISHED') AND NOT EXISTS (SELECT FROM place n WHERE n.code = c.code)`,
  'ANALYZE altered, vanished',
];

/** What others copy of a division is its full name too, so that it changes with the name of any place above. */
const RAISE_VERSIONS = `
  UPDATE division d SET version = d.version + 1 FROM (
    SELECT code FROM altered UNION SELECT code FROM vanished
    UNION SELECT n.code FROM place n WHERE NOT EXISTS (SELECT FROM standing o WHERE o.code = n.code)
    UNION SELECT n.code FROM place n CROSS JOIN unnest(n.path) AS above (code)
      JOIN change c ON c.code = above.code AND c.kind IN ('RENAMED', 'REASSIGNED')
  ) touched WHERE d.code = touched.code`;

/** Pairs of characters are gathered and sorted into the index of names at once: one by one takes ten times as long. */
const GATHER_PAIRS = [
  `SET LOCAL gin_pending_list_limit = '512MB'`,
  `SET LOCAL maintenance_work_mem = '256MB'`,
];
const SORT_IN_PAIRS = `SELECT gin_clean_pending_list('division_version_name_pairs')`;

const OPEN_CODES = `
  INSERT INTO division (code, city_code, version)
  SELECT n.code, n.city_code, 1 FROM place n WHERE NOT EXISTS (SELECT FROM division d WHERE d.code = n.code)`;
