import { createHash } from 'node:crypto';

/** An entry of the audit as its digest is made from it: text, as PostgreSQL gives it. */
export interface DigestedEntry {
  readonly cityCode: string;
  readonly id: string;
  /** UTC with microseconds, e.g. `2026-01-02T03:04:05.678901Z`. */
  readonly at: string;
  readonly action: string;
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly organizationId: string | null;
  readonly requestId: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly count: number;
}

/** The columns of `audit_entry e` as a `DigestedEntry`. */
export const DIGESTED_COLUMNS = `
  e.city_code AS "cityCode", e.id::text AS id,
  to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.action, e.subject, e.roles,
  e.organization_id AS "organizationId", e.request_id AS "requestId", e.entity, e.entity_id AS "entityId", e.fields,
  e.purpose, e.count`;

/** SHA-256 of an entry: of a JSON array of its columns in a fixed order, in UTF-8. */
export const entryDigest = (entry: DigestedEntry): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.cityCode,
        entry.id,
        entry.at,
        entry.action,
        entry.subject,
        entry.roles,
        entry.organizationId,
        entry.requestId,
        entry.entity,
        entry.entityId,
        entry.fields,
        entry.purpose,
        entry.count,
      ]),
    )
    .digest();

/** What a city's chain begins with, in place of a link before the first. */
export const firstDigest = (cityCode: string): Buffer =>
  createHash('sha256').update(`governance audit ${cityCode}`).digest();

/** SHA-256 of a link: of the digest before it, its position (8 bytes, the highest first) and its entry's digest. */
export function linkDigest(before: Buffer, position: bigint, entry: Buffer): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(position);
  return createHash('sha256').update(before).update(place).update(entry).digest();
}
