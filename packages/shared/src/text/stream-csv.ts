import { parseCsv } from './parse-csv.js';

/** One record of a file of comma-separated values, and the line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A record that is longer than this is a quote that somebody forgot to close. */
const LONGEST_RECORD = 100_000;

/**
 * Reads comma-separated values as they come, a batch of whole records for each piece of text: what is in memory is one
 * piece and one record, whatever the size of the file. Empty lines are left out. Rejects with the line where a quote
 * stands astray or is never closed.
 */
export async function* csvRecords(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<readonly CsvRecord[]> {
  let pending = '';
  let line = 1;
  for await (const piece of pieces) {
    pending += piece;
    const end = endOfRecords(pending);
    if (pending.length - end > LONGEST_RECORD)
      throw new Error(`line ${String(line + linesIn(pending.slice(0, end)))}: a quote is not closed`);
    if (end === 0) continue;
    yield recordsOf(pending.slice(0, end), line);
    line += linesIn(pending.slice(0, end));
    pending = pending.slice(end);
  }
  if (pending !== '') yield recordsOf(pending, line);
}

/** The offset behind the last line break that ends a record: one inside quotes does not. */
function endOfRecords(text: string): number {
  if (!text.includes('"')) return text.lastIndexOf('\n') + 1;
  let end = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '"') isQuoted = !isQuoted;
    else if (unit === '\n' && !isQuoted) end = at + 1;
  }
  return end;
}

function recordsOf(text: string, first: number): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = first;
  for (const fields of parsed(text, first)) {
    if (fields.length > 1 || fields[0] !== '') records.push({ line, fields });
    line += 1 + fields.reduce((breaks, field) => breaks + linesIn(field), 0);
  }
  return records;
}

/** The line that the parser names counts from the beginning of this piece. */
function parsed(text: string, first: number): readonly (readonly string[])[] {
  try {
    return parseCsv(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(
      message.replace(/^line (\d+)/, (_, line: string) => `line ${String(Number(line) + first - 1)}`),
      { cause: error },
    );
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1;
