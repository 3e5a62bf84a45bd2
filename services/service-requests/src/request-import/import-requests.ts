import { csvRecords } from '@governance/shared';
import type { ImportMapping } from './import-mapping.js';
import { type ImportedRequest, readRow, type RefusedRow, type RowReader } from './imported-request.js';
import { timeReader } from './source-time.js';

/** What became of the rows of a file. */
export interface ImportReport {
  readonly rows: number;
  readonly taken: number;
  /** Those that an earlier import took in: they are left as they are. */
  readonly known: number;
  readonly refused: number;
}

/** What became of one row that another system sent. */
export type ImportOutcome = 'TAKEN' | 'KNOWN' | RefusedRow;

/** Takes in rows, and answers for each in the order given. */
type TakeIn = (requests: readonly ImportedRequest[]) => Promise<readonly ImportOutcome[]>;

/** What an import needs. */
export interface ImportOptions {
  readonly text: AsyncIterable<string>;
  readonly mapping: ImportMapping;
  readonly takeIn: TakeIn;
  /** Is told of every row that is refused, in order. */
  readonly onRefused: (row: RefusedRow) => void;
  readonly now: Date;
}

const ROWS_AT_ONCE = 250;

/** Takes in a file of another system, row by row; only so many rows are in memory. Throws when a column is missing. */
export async function importRequests(options: ImportOptions): Promise<ImportReport> {
  const { mapping, now } = options;
  const reader: RowReader = { mapping, now, readTime: timeReader(mapping.timeFormat, mapping.timeZone) };
  const totals = { rows: 0, taken: 0, known: 0, refused: 0 };
  let header: ReadonlyMap<string, number> | null = null;
  let waiting: (ImportedRequest | RefusedRow)[] = [];
  const settle = async () => {
    for (const outcome of await outcomesOf(waiting, options.takeIn)) {
      totals.rows += 1;
      if (outcome === 'TAKEN') totals.taken += 1;
      else if (outcome === 'KNOWN') totals.known += 1;
      else {
        totals.refused += 1;
        options.onRefused(outcome);
      }
    }
    waiting = [];
  };
  for await (const records of csvRecords(options.text)) {
    for (const { line, fields } of records) {
      if (header === null) {
        header = headerOf(fields, mapping);
        continue;
      }
      const places = header;
      // A line break is one whatever the system that wrote it.
      const valueOf = (column: string) => (fields[places.get(column) ?? -1] ?? '').replaceAll('\r\n', '\n');
      waiting.push(readRow(line, valueOf, reader));
      if (waiting.length >= ROWS_AT_ONCE) await settle();
    }
  }
  await settle();
  return totals;
}

/** Rows in order: those that were refused before, and what becomes of the others. */
async function outcomesOf(
  rows: readonly (ImportedRequest | RefusedRow)[],
  takeIn: TakeIn,
): Promise<readonly ImportOutcome[]> {
  const requests = rows.filter((row): row is ImportedRequest => !isRefused(row));
  const outcomes = requests.length === 0 ? [] : await takeIn(requests);
  const next = outcomes[Symbol.iterator]();
  return rows.map((row) => {
    if (isRefused(row)) return row;
    const outcome = next.next();
    if (outcome.done) throw new Error(`Nobody said what became of line ${String(row.line)}`);
    return outcome.value;
  });
}

const isRefused = (row: ImportedRequest | RefusedRow): row is RefusedRow => 'reasons' in row;

/** Where each column stands. Throws with all columns that the mapping names and the file does not have. */
function headerOf(names: readonly string[], { columns }: ImportMapping): ReadonlyMap<string, number> {
  const places = new Map(names.map((name, index) => [name.trim(), index]));
  const missing = Object.values(columns)
    .flatMap((named) => named ?? [])
    .filter((name) => !places.has(name));
  if (missing.length > 0) throw new Error(`The file has no column ${missing.join(', ')}`);
  return places;
}
