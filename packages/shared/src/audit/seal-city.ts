import type { Sql } from '../database/sql.js';
import {
  DIGESTED_COLUMNS,
  type DigestedEntry,
  entryDigest,
  firstDigest,
  linkDigest,
} from './chain-digest.js';

/** Entries that one transaction seals at most. */
export const SEAL_BATCH = 2_000;

/** The cities that have entries to seal. */
export async function waitingCities(sql: Sql): Promise<readonly string[]> {
  const rows = (await sql.query('SELECT DISTINCT city_code AS city FROM audit_waiting ORDER BY 1')) as {
    city: string;
  }[];
  return rows.map(({ city }) => city);
}

/**
 * Adds the entries of a city that wait longest to its chain, at most 2,000, in the caller's transaction and under the
 * lock of the city's head. Answers how many. The statements after the lock see what its earlier holders have done.
 */
export async function sealCity(sql: Sql, city: string): Promise<number> {
  await sql.query(BEGIN_CHAIN, [city, firstDigest(city)]);
  const [head] = (await sql.query(LOCK, [city])) as { position: string; digest: Buffer }[];
  if (!head) throw new Error(`The audit of city ${city} has no head`);
  const entries = (await sql.query(TAKE, [city, SEAL_BATCH])) as (DigestedEntry & { seq: string })[];
  if (entries.length === 0) return 0;
  let { digest } = head;
  let position = BigInt(head.position);
  const links = entries.map((entry) => {
    position += 1n;
    const entryHash = entryDigest(entry);
    digest = linkDigest(digest, position, entryHash);
    return { position: position.toString(), id: entry.id, entryHash, digest };
  });
  await sql.query(ADD, [
    city,
    links.map((link) => link.position),
    links.map(({ id }) => id),
    links.map(({ entryHash }) => entryHash),
    links.map((link) => link.digest),
  ]);
  await sql.query(RAISE, [city, position.toString(), digest]);
  return entries.length;
}

const BEGIN_CHAIN = `INSERT INTO audit_head (city_code, position, digest) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING`;

const LOCK = `SELECT position, digest FROM audit_head WHERE city_code = $1 FOR UPDATE`;

const TAKE = `
  WITH taken AS (
    DELETE FROM audit_waiting WHERE city_code = $1
      AND seq = ANY (ARRAY(SELECT seq FROM audit_waiting WHERE city_code = $1 ORDER BY seq LIMIT $2))
    RETURNING seq, entry_id
  )
  SELECT taken.seq, ${DIGESTED_COLUMNS}
  FROM taken JOIN audit_entry e ON e.city_code = $1 AND e.id = taken.entry_id ORDER BY taken.seq`;

const ADD = `
  INSERT INTO audit_sealed (city_code, position, entry_id, entry_digest, digest)
  SELECT $1, link.* FROM unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) AS link`;

const RAISE = `
  WITH raised AS (UPDATE audit_head SET position = $2, digest = $3 WHERE city_code = $1 RETURNING 1)
  SELECT count(*) FROM raised`;
