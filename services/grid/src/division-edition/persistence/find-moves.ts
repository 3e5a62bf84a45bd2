import { DivisionLevel, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { EditionRefused, MOST_PREDECESSORS } from '../division-edition.js';

/** A statement from outside that one code took over from another. */
export interface StatedMove {
  readonly fromCode: string;
  readonly toCode: string;
}

/** `place` is what the edition says, `standing` what holds now; `moved` becomes which code took over from which. */
export async function findMoves(database: Sql, stated: readonly StatedMove[]): Promise<void> {
  await database.query(`CREATE TEMPORARY TABLE moved (
    from_code text NOT NULL PRIMARY KEY, to_code text NOT NULL, merged boolean NOT NULL DEFAULT false
  ) ON COMMIT DROP`);
  await takeStated(database, stated);
  for (const level of Object.values(DivisionLevel)) await database.query(FIND, [level]);
  await database.query(MARK_MERGED);
  await database.query('ANALYZE moved');
}

async function takeStated(database: Sql, stated: readonly StatedMove[]): Promise<void> {
  if (stated.length === 0) return;
  const faults = await rowsOf<{ fault: string }>(
    database,
    sql`WITH stated AS (
          SELECT * FROM unnest(${stated.map(({ fromCode }) => fromCode)}::text[],
            ${stated.map(({ toCode }) => toCode)}::text[]) AS row (from_code, to_code)
        )
        SELECT CASE
            WHEN o.code IS NULL THEN format('%s does not exist', s.from_code)
            WHEN n.code IS NULL THEN format('%s is not in the edition', s.to_code)
            WHEN n.level <> o.level THEN format('%s and %s are of different levels', s.from_code, s.to_code)
            WHEN still.name_folded = o.name_folded THEN format('%s is still in the edition', s.from_code)
          END AS fault
        FROM stated s LEFT JOIN standing o ON o.code = s.from_code LEFT JOIN place n ON n.code = s.to_code
        LEFT JOIN place still ON still.code = s.from_code
        WHERE o.code IS NULL OR n.code IS NULL OR n.level <> o.level OR still.name_folded = o.name_folded
        UNION ALL SELECT format('%s is named twice', from_code) FROM stated GROUP BY from_code HAVING count(*) > 1
        UNION ALL SELECT format('%s takes over from too many', to_code) FROM stated
          GROUP BY to_code HAVING count(*) > ${MOST_PREDECESSORS}
        LIMIT 20`,
  );
  if (faults.length > 0)
    throw new EditionRefused(`the lineage is wrong: ${faults.map(({ fault }) => fault).join('; ')}`);
  await rowsOf(
    database,
    sql`INSERT INTO moved (from_code, to_code)
        SELECT * FROM unnest(${stated.map(({ fromCode }) => fromCode)}::text[],
          ${stated.map(({ toCode }) => toCode)}::text[])`,
  );
}

/**
 * One level, after those above it. A place stays under its code when its name does, unless the place above it moved away
 * from where the code now lies. Of the others, one that vanished and one that came are the same place when their names
 * are, and the place above the one is, or became, the place above the other. Only where no third one could be meant.
 */
const FIND = `
  INSERT INTO moved (from_code, to_code)
  WITH before AS (
    SELECT o.code, o.name_folded, coalesce(m.to_code, o.parent_code) AS parent_code, m.to_code IS NOT NULL AS was_moved
    FROM standing o LEFT JOIN moved m ON m.from_code = o.parent_code
    WHERE o.level = $1 AND NOT EXISTS (SELECT FROM moved known WHERE known.from_code = o.code)
  ), kept AS (
    SELECT b.code FROM before b JOIN place n ON n.code = b.code
    WHERE n.name_folded = b.name_folded AND (NOT b.was_moved OR n.parent_code IS NOT DISTINCT FROM b.parent_code)
  ), gone AS (
    SELECT * FROM before b WHERE NOT EXISTS (SELECT FROM kept WHERE kept.code = b.code)
  ), come AS (
    SELECT n.code, n.name_folded, n.parent_code FROM place n
    WHERE n.level = $1 AND NOT EXISTS (SELECT FROM kept WHERE kept.code = n.code)
      AND NOT EXISTS (SELECT FROM moved known WHERE known.to_code = n.code)
  )
  SELECT min(gone.code), min(come.code) FROM gone JOIN come
    ON come.name_folded = gone.name_folded AND come.parent_code IS NOT DISTINCT FROM gone.parent_code
  WHERE gone.code <> come.code
  GROUP BY come.name_folded, come.parent_code HAVING count(*) = 1`;

/** The code stands for more than one place of before. */
const MARK_MERGED = `
  UPDATE moved m SET merged = true
  WHERE EXISTS (SELECT FROM moved other WHERE other.to_code = m.to_code AND other.from_code <> m.from_code)
    OR EXISTS (
      SELECT FROM standing o JOIN place n ON n.code = o.code AND n.name_folded = o.name_folded
      WHERE o.code = m.to_code AND NOT EXISTS (SELECT FROM moved away WHERE away.from_code = o.code)
    )`;
