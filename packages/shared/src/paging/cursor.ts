import { DomainError } from '../errors/domain-error.js';

/** The values that a list is ordered by, of one row: the last is its id, so that no two rows are equal. */
export type CursorKey = readonly (string | number)[];

/** Shape of a list's key, one entry for each value; a cursor of another shape is refused. */
export type CursorShape = readonly ('string' | 'number' | 'time' | 'day')[];

/** Packs a row's key for the client, who must not look inside. `list` keeps cursors of one list out of another. */
export const encodeCursor = (list: string, key: CursorKey): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/** Unpacks a cursor; throws `CURSOR_INVALID` for one that this list did not give out. */
export function decodeCursor(list: string, shape: CursorShape, cursor: string, field = 'after'): CursorKey {
  const [name, ...key] = parseArray(cursor);
  const fits = name === list && key.length === shape.length && shape.every((kind, at) => isOf(kind, key[at]));
  if (!fits) throw new DomainError('CURSOR_INVALID', '游标无效,请从第一页重新开始', { field });
  return key as CursorKey;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

function parseArray(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isOf(kind: CursorShape[number], value: unknown): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isSafeInteger(value);
  if (typeof value !== 'string' || value.length > 200 || value.includes('\0')) return false;
  if (kind === 'string') return true;
  // PostgreSQL reads other forms of an instant than JavaScript: only what both read alike may pass.
  const instant = kind === 'day' ? `${value}T00:00:00Z` : value;
  return INSTANT.test(instant) && !Number.isNaN(Date.parse(instant));
}
