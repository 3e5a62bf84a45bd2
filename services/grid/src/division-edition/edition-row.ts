import {
  type CsvRecord,
  divisionCodeFault,
  type DivisionLevel,
  isPrintable,
  levelOf,
  type UrbanRuralClass,
  urbanRuralClassOf,
} from '@governance/shared';
import { EditionRefused } from './division-edition.js';

/** A row of the code table that can be taken in, as far as the row itself tells. */
interface EditionRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly urbanRural: UrbanRuralClass | null;
}

/** Reads a record of the file; answers why it is refused, as a text, when it is no row of a code table. */
export type ReadRow = (record: CsvRecord) => EditionRow | string;

const REQUIRED = ['code', 'name'];
const OPTIONAL = ['level', 'urban_rural'];
const LONGEST_NAME = 64;

/** How rows below this header are read. Throws `EditionRefused` for a file of another shape. */
export function rowReader({ fields }: CsvRecord): ReadRow {
  const columns = fields.map((field) => field.trim().toLowerCase());
  const isSound =
    REQUIRED.every((column) => columns.includes(column)) &&
    columns.every((column) => [...REQUIRED, ...OPTIONAL].includes(column)) &&
    new Set(columns).size === columns.length;
  if (!isSound)
    throw new EditionRefused(
      `expected the columns ${REQUIRED.join(', ')} and perhaps ${OPTIONAL.join(', ')}; found ${columns.join(', ').slice(0, 200)}`,
    );
  return (record) => {
    if (record.fields.length !== columns.length)
      return `${String(record.fields.length)} columns instead of ${String(columns.length)}`;
    return rowOf(record, (column) => record.fields[columns.indexOf(column)]?.trim() ?? '');
  };
}

function rowOf({ line }: CsvRecord, valueOf: (column: string) => string): EditionRow | string {
  const [code, name, level, digits] = [
    valueOf('code'),
    valueOf('name'),
    valueOf('level'),
    valueOf('urban_rural'),
  ];
  if (!/^[1-9]\d{11}$/.test(code)) return 'the code has not 12 digits';
  const fault = divisionCodeFault(code);
  if (fault === 'GAP') return 'the code leaves out a level that cannot be left out';
  if (fault === 'RANGE') return 'the code holds a number outside of the ranges of its level';
  const length = Array.from(name).length;
  if (length === 0 || length > LONGEST_NAME || !isPrintable(name))
    return `the name has not 1 to ${String(LONGEST_NAME)} printable characters`;
  const expected: string = levelOf(code);
  if (level !== '' && level !== expected) return `the code is of level ${expected}, not ${level}`;
  const urbanRural = digits === '' ? null : urbanRuralClassOf(digits);
  if (digits !== '' && urbanRural === null) return `no class of town and country: ${digits}`;
  return { line, code, name, level: levelOf(code), urbanRural };
}
