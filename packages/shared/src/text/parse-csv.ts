/** A field, bare or in quotes, and what ends it. Sticky, so that nothing between two fields is passed over. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, line breaks and doubled quotes.
 * Empty lines at the end are left out. Throws with the line number where a quote stands astray or is never closed.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  FIELD.lastIndex = 0;
  for (let at = 0; at < source.length || row.length > 0; at = FIELD.lastIndex) {
    const found = FIELD.exec(source);
    if (!found) throw new Error(`line ${String(lineAt(source, at))}: a quote is astray or not closed`);
    const [, quoted, bare = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return withoutEmptyEnd(rows);
}

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

function withoutEmptyEnd(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.findLastIndex((row) => row.length > 1 || row[0] !== '');
  return rows.slice(0, last + 1);
}
