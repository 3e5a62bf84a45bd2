import { type Sql } from '../database/sql.js';

/** How far a consumer has come, as it is stored beside what it has applied. */
export interface Cursor {
  /** Feed position up to which everything is applied; null before the first page of the first copy. */
  readonly position: string | null;
  /** Raised by each change. */
  readonly revision: string;
  /** Copies that are complete. */
  readonly copied: readonly string[];
  /** The copy that is under way, and where it goes on; null after none of its pages. */
  readonly copying: { readonly copy: string; readonly after: string | null } | null;
  /** When all copies were complete for the first time. */
  readonly filledAt: Date | null;
}

/** Whose cursor it is: a consumer may follow several sources, and a source may have several consumers. */
export interface CursorKey {
  readonly consumer: string;
  readonly source: string;
}

/** The cursor as it stands; a first call makes it. */
export async function loadCursor(sql: Sql, { consumer, source }: CursorKey): Promise<Cursor> {
  const [row] = (await sql.query(SELECT, [consumer, source])) as CursorRow[];
  if (row) return cursorOf(row);
  await sql.query(CREATE, [consumer, source]);
  const [created] = (await sql.query(SELECT, [consumer, source])) as [CursorRow];
  return cursorOf(created);
}

/**
 * Locks the cursor until the end of the transaction. False when another process has moved it on since it was loaded:
 * what was read for the old one must then not be applied.
 */
export async function claimCursor(
  sql: Sql,
  { consumer, source }: CursorKey,
  { revision }: Cursor,
): Promise<boolean> {
  const [row] = (await sql.query(`${SELECT} FOR UPDATE`, [consumer, source])) as CursorRow[];
  return row?.revision === revision;
}

/** Stores a claimed cursor. */
export async function saveCursor(
  sql: Sql,
  { consumer, source }: CursorKey,
  { position, copied, copying, filledAt }: Cursor,
): Promise<void> {
  const values = [position, [...copied], copying?.copy ?? null, copying?.after ?? null, filledAt];
  await sql.query(SAVE, [consumer, source, ...values]);
}

const SELECT = `
  SELECT position::text AS position, revision::text AS revision, copied, copying, copying_after, filled_at
  FROM consumer_cursor WHERE consumer = $1 AND source = $2`;

const CREATE = `INSERT INTO consumer_cursor (consumer, source) VALUES ($1, $2) ON CONFLICT DO NOTHING`;

const SAVE = `
  UPDATE consumer_cursor
  SET position = $3, revision = revision + 1, copied = $4, copying = $5, copying_after = $6, filled_at = $7
  WHERE consumer = $1 AND source = $2`;

interface CursorRow {
  readonly position: string | null;
  readonly revision: string;
  readonly copied: readonly string[];
  readonly copying: string | null;
  readonly copying_after: string | null;
  readonly filled_at: Date | null;
}

const cursorOf = (row: CursorRow): Cursor => ({
  position: row.position,
  revision: row.revision,
  copied: row.copied,
  copying: row.copying === null ? null : { copy: row.copying, after: row.copying_after },
  filledAt: row.filled_at,
});
