import type { Sql } from '../database/sql.js';
import { DIGESTED_COLUMNS, type DigestedEntry, entryDigest } from './chain-digest.js';

/** A link of a chain with its entry as it stands now. */
export interface StoredLink {
  readonly position: bigint;
  readonly entryId: string;
  readonly entryDigest: Buffer;
  readonly digest: Buffer;
  /** Null when there is none. */
  readonly entry: DigestedEntry | null;
}

const PAGE = 2_000;

/** The next links of a city's chain after a position, at most 2,000, in order. */
export async function linksAfter(sql: Sql, city: string, after: bigint): Promise<readonly StoredLink[]> {
  const rows = (await sql.query(LINKS, [city, after.toString(), PAGE])) as LinkRow[];
  return rows.map(({ position, entryId, entryDigest: digestOfEntry, digest, ...entry }) => ({
    position: BigInt(position),
    entryId,
    entryDigest: digestOfEntry,
    digest,
    entry: entry.id === null ? null : (entry as DigestedEntry),
  }));
}

/** The digest of a link's entry as it stands now; null when there is none. */
export const entryOf = ({ entry }: StoredLink): Buffer | null => entry && entryDigest(entry);

interface LinkRow extends Omit<DigestedEntry, 'id'> {
  readonly position: string;
  readonly entryId: string;
  readonly entryDigest: Buffer;
  readonly digest: Buffer;
  readonly id: string | null;
}

const LINKS = `
  SELECT s.position, s.entry_id::text AS "entryId", s.entry_digest AS "entryDigest", s.digest, ${DIGESTED_COLUMNS}
  FROM audit_sealed s LEFT JOIN audit_entry e ON e.city_code = s.city_code AND e.id = s.entry_id
  WHERE s.city_code = $1 AND s.position > $2 ORDER BY s.position LIMIT $3`;
