import { parseCsv } from './parse-csv.js';

/** A record of comma-separated values, and the line of the file that it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A record that never ends would be read into memory as a whole. */
const MAX_RECORD_LENGTH = 1_000_000;

/**
 * Reads comma-separated values record by record as its lines come, so that a file may be longer than the memory: like
 * `parseCsv`, with quoted line breaks. Empty lines are left out. Throws with the line number where a quote stands astray
 * or is never closed.
 */
export async function* csvRecords(lines: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let [number, start, pending] = [0, 1, ''];
  for await (const text of lines) {
    number += 1;
    pending = pending === '' ? text.replace(/^\uFEFF/, '') : `${pending}\n${text}`;
    if (isOpen(pending)) {
      if (pending.length > MAX_RECORD_LENGTH) break;
      continue;
    }
    if (pending !== '') yield { line: start, fields: fieldsOf(pending, start) };
    [start, pending] = [number + 1, ''];
  }
  if (pending !== '') throw new Error(`line ${String(start)}: a quote is not closed`);
}

/** Whether a quoted field goes on behind the end of the text: it has an odd number of quotes. */
const isOpen = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

function fieldsOf(record: string, line: number): readonly string[] {
  try {
    return parseCsv(record)[0] ?? [];
  } catch {
    throw new Error(`line ${String(line)}: a quote is astray`);
  }
}
