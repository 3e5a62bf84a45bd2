import { cityCodeOf, type CopyValue, type CsvRecord, foldText, servedCityCodes } from '@governance/shared';
import { EditionRefused, MOST_REFUSED, type RefusedRow } from './division-edition.js';
import { type ReadRow, rowReader } from './edition-row.js';

/** Columns of a staged row, in the order of the values. */
export const STAGED_COLUMNS = ['line', 'code', 'name', 'name_folded', 'level', 'city_code', 'urban_rural'];

const ROWS_PER_NOTE = 100_000;

/** Turns the records of a file into rows for the database, and keeps count and what was refused. */
export class EditionRows {
  readonly refused: RefusedRow[] = [];
  rows = 0;
  private readonly served: ReadonlySet<string>;
  private readRow: ReadRow | null = null;
  private readonly began = performance.now();

  /** `cities`: four digits each; rows of others are passed over. Empty: all. */
  constructor(
    cities: readonly string[],
    private readonly note: (line: string) => void,
  ) {
    this.served = new Set(servedCityCodes(cities));
  }

  /** The rows, a batch for each batch of records. Rejects with `EditionRefused` when the file is no code table. */
  async *of(batches: AsyncIterable<readonly CsvRecord[]>): AsyncGenerator<readonly (readonly CopyValue[])[]> {
    for await (const batch of batches) {
      const [header] = batch;
      const records = this.readRow || !header ? batch : batch.slice(1);
      this.readRow ??= header ? rowReader(header) : null;
      yield records.flatMap((record) => this.take(record));
    }
    if (!this.readRow) throw new EditionRefused('the file is empty');
  }

  /** Notes a row that only the whole table shows to be wrong. */
  refuse(row: RefusedRow): void {
    this.refused.push(row);
    if (this.refused.length > MOST_REFUSED)
      throw new EditionRefused(
        `more than ${String(MOST_REFUSED)} rows are wrong: this is no code table`,
        this.refused,
      );
  }

  private take(record: CsvRecord): readonly (readonly CopyValue[])[] {
    const row = this.readRow?.(record) ?? 'no header';
    if (typeof row === 'string') {
      this.refuse({ line: record.line, code: (record.fields[0] ?? '').slice(0, 40), reason: row });
      return [];
    }
    const { line, code, name, level, urbanRural } = row;
    const cityCode = cityCodeOf(code);
    if (this.served.size > 0 && !this.served.has(cityCode)) return [];
    this.rows += 1;
    if (this.rows % ROWS_PER_NOTE === 0) this.note(this.progress());
    return [[line, code, name, foldText(name), level, cityCode, urbanRural]];
  }

  private progress(): string {
    const rate = Math.round((this.rows * 1000) / (performance.now() - this.began));
    return `${String(this.rows)} rows read, ${String(rate)} a second`;
  }
}
