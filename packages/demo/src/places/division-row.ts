import { readFileSync } from 'node:fs';
import { DivisionLevel } from '@governance/shared';

/** One line of the table of real divisions. */
export interface DivisionRow {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
}

const LEVELS = new Set<string>(Object.values(DivisionLevel));

/** Reads the CSV `code,name,level`, ordered by code. Throws with the line number when a line is malformed. */
export function readDivisions(path: string): readonly DivisionRow[] {
  const [header, ...lines] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  if (header !== 'code,name,level') throw new Error(`${path}: expected the columns code,name,level`);
  return lines
    .flatMap((line, index) => (line === '' ? [] : [parseLine(line, `${path}:${String(index + 2)}`)]))
    .sort((left, right) => (left.code < right.code ? -1 : 1));
}

function parseLine(line: string, place: string): DivisionRow {
  const [code = '', name = '', level = '', ...rest] = line.split(',');
  if (!/^[1-9]\d{11}$/.test(code) || name === '' || !isLevel(level) || rest.length > 0) {
    throw new Error(`${place}: not a division: ${line}`);
  }
  return { code, name, level };
}

const isLevel = (text: string): text is DivisionLevel => LEVELS.has(text);
