import { z } from 'zod';
import { type Sql } from '../database/sql.js';
import { moveRows } from './move-rows.js';

/** The noun under which it is copied which code took over from which. */
export const DIVISION_LINEAGE = 'DivisionLineage';

/** A code that another one took over from, in one edition of the code table. */
export const divisionMove = z.object({
  /** `YYYY-MM-DD`, the day that the edition describes. */
  edition: z.string(),
  /** From 1; rises when the same edition is imported again with corrections. */
  version: z.number().int().positive(),
  fromCode: z.string(),
  toCode: z.string(),
  /** First four digits of `fromCode`. */
  cityCode: z.string(),
  /** Whether `toCode` also stands for another place than the one that moved. */
  merged: z.boolean(),
  /** How many moves of this edition and version begin in the city: with fewer, the rest is still to come. */
  movesInCity: z.number().int().positive(),
});

/** A code that another one took over from, in one edition of the code table. */
export type DivisionMove = Readonly<z.infer<typeof divisionMove>>;

/**
 * Takes in a page of moves: each once, whatever comes again. When all of a city's moves in an edition are there, its
 * rows follow together, since codes may have changed places. Answers how many rows followed.
 */
export async function takeInMoves(sql: Sql, rows: readonly unknown[]): Promise<number> {
  const moves = z.array(divisionMove).parse(rows);
  if (moves.length === 0) return 0;
  await sql.query(STORE, [
    moves.map(({ edition }) => edition),
    moves.map(({ version }) => version),
    moves.map(({ fromCode }) => fromCode),
    moves.map(({ toCode }) => toCode),
    moves.map(({ cityCode }) => cityCode),
    moves.map(({ merged }) => merged),
    moves.map(({ movesInCity }) => movesInCity),
  ]);
  const complete = (await sql.query(COMPLETE)) as CompleteCity[];
  let followed = 0;
  for (const { edition, version, cityCode } of complete) {
    followed += await moveRows(sql, 'division_lineage_copy', { edition, version, cityCode });
    await sql.query(APPLIED, [edition, version, cityCode]);
  }
  return followed;
}

interface CompleteCity {
  readonly edition: string;
  readonly version: number;
  readonly cityCode: string;
}

const STORE = `
  INSERT INTO division_lineage_copy (edition, version, from_code, to_code, city_code, merged, moves_in_city)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::integer[])
  ON CONFLICT DO NOTHING`;

const COMPLETE = `
  SELECT edition, version, city_code AS "cityCode" FROM division_lineage_copy WHERE applied_at IS NULL
  GROUP BY edition, version, city_code HAVING count(*) = max(moves_in_city) ORDER BY edition, version, city_code`;

const APPLIED = `
  UPDATE division_lineage_copy SET applied_at = now() WHERE edition = $1 AND version = $2 AND city_code = $3`;
