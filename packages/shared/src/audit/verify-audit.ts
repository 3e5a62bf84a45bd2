import type { Sql } from '../database/sql.js';
import { type AuditBreak, breakAt } from './audit-break.js';
import { firstDigest, linkDigest } from './chain-digest.js';
import { entryOf, linksAfter, type StoredLink } from './stored-link.js';

/** What the chain of one city came to. */
export interface VerifiedCity {
  readonly city: string;
  /** The last sound link; 0 when there is none. */
  readonly position: bigint;
  /** Of the last sound link, 64 hexadecimal digits: written down elsewhere, it tells that no later link was cut off. */
  readonly digest: string;
  /** The first broken link; null for a sound chain. */
  readonly broken: AuditBreak | null;
  /** Committed entries that are no link yet. */
  readonly unsealed: number;
}

/** What was written down of a city at an earlier time. */
export interface KnownHead {
  readonly position: bigint;
  readonly digest: string;
}

/** How a verification is asked for. */
export interface VerifyOptions {
  /** Four digits; all when left out. */
  readonly cities?: readonly string[];
  /** By city. */
  readonly known?: ReadonlyMap<string, KnownHead>;
  /** Called as links are verified. */
  readonly onProgress?: (city: string, position: bigint) => void;
}

/**
 * Computes the chains of a database's audit anew, city by city, and says where each breaks first. Reads only; wants the
 * caller's transaction to be REPEATABLE READ, so that links that are added meanwhile are not mistaken for anything.
 */
export async function verifyAudit(
  sql: Sql,
  { cities, known, onProgress }: VerifyOptions = {},
): Promise<readonly VerifiedCity[]> {
  const wanted = cities ?? (await auditedCities(sql, [...(known?.keys() ?? [])]));
  const verified: VerifiedCity[] = [];
  for (const city of wanted)
    verified.push(await verifyCity(sql, city, { known: known?.get(city), onProgress }));
  return verified;
}

interface CityOptions {
  readonly known: KnownHead | undefined;
  readonly onProgress: VerifyOptions['onProgress'] | undefined;
}

async function verifyCity(sql: Sql, city: string, { known, onProgress }: CityOptions): Promise<VerifiedCity> {
  let [position, digest] = [0n, firstDigest(city)];
  let broken: AuditBreak | null = null;
  for (let links = await linksAfter(sql, city, 0n); links.length > 0 && !broken;) {
    for (const link of links) {
      if (!isSound(link, position + 1n, digest)) {
        broken = await breakAt(sql, city, { position: position + 1n, before: digest, found: link });
        break;
      }
      [position, digest] = [link.position, link.digest];
      if (known?.position === position && known.digest !== digest.toString('hex'))
        broken = { position, entryId: link.entryId, kind: 'REWRITTEN' };
      if (broken) break;
    }
    onProgress?.(city, position);
    links = broken ? [] : await linksAfter(sql, city, position);
  }
  broken ??= await brokenEnd(sql, city, { position, digest, known });
  return { city, position, digest: digest.toString('hex'), broken, unsealed: await countUnsealed(sql, city) };
}

function isSound(link: StoredLink, position: bigint, before: Buffer): boolean {
  const entry = entryOf(link);
  return (
    link.position === position &&
    entry !== null &&
    entry.equals(link.entryDigest) &&
    linkDigest(before, position, entry).equals(link.digest)
  );
}

/** What a chain without a broken link may still lack: links at its end, and entries that were put in beside it. */
async function brokenEnd(
  sql: Sql,
  city: string,
  { position, digest, known }: { position: bigint; digest: Buffer; known: KnownHead | undefined },
): Promise<AuditBreak | null> {
  const [head] = (await sql.query(HEAD, [city])) as { position: string; digest: Buffer }[];
  const end = BigInt(head?.position ?? 0);
  if (end > position || (known && known.position > position))
    return { position: position + 1n, entryId: null, kind: 'DELETED' };
  if (end < position || (head && !head.digest.equals(digest)))
    return { position, entryId: null, kind: 'HEAD_ALTERED' };
  const [stray] = (await sql.query(STRAY, [city])) as { id: string }[];
  return stray ? { position: null, entryId: stray.id, kind: 'INSERTED' } : null;
}

async function auditedCities(sql: Sql, known: readonly string[]): Promise<readonly string[]> {
  const rows = (await sql.query(CITIES)) as { city: string }[];
  return [...new Set([...rows.map(({ city }) => city), ...known])].sort();
}

async function countUnsealed(sql: Sql, city: string): Promise<number> {
  const [row] = (await sql.query(UNSEALED, [city])) as { count: number }[];
  return row?.count ?? 0;
}

const CITIES = `
  SELECT city_code AS city FROM audit_head UNION SELECT DISTINCT city_code FROM audit_sealed
  UNION SELECT DISTINCT city_code FROM audit_entry`;

const HEAD = `SELECT position, digest FROM audit_head WHERE city_code = $1`;

const UNSEALED = `SELECT count(*)::integer AS count FROM audit_waiting WHERE city_code = $1`;

const STRAY = `
  SELECT e.id::text AS id FROM audit_entry e
  WHERE e.city_code = $1
    AND NOT EXISTS (SELECT FROM audit_sealed s WHERE s.city_code = e.city_code AND s.entry_id = e.id)
    AND NOT EXISTS (SELECT FROM audit_waiting w WHERE w.city_code = e.city_code AND w.entry_id = e.id)
  ORDER BY e.at, e.id LIMIT 1`;
