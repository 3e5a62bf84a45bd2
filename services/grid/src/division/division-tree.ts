import { DivisionLevel, DomainError, levelOf } from '@governance/shared';

/** A line of a code table. */
export interface CodeTableRow {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
}

/** Where each level's block of digits begins, from the bottom. */
const BLOCK_STARTS = [9, 6, 4, 2];

/**
 * The divisions above a code that the table holds, from the province down. A level may be missing: cities without
 * districts have townships directly below the prefecture. Throws `DIVISION_UNKNOWN` for an orphan.
 */
export function pathOf(code: string, isInTable: (code: string) => boolean): readonly string[] {
  const above = BLOCK_STARTS.map((start) => code.slice(0, start).padEnd(code.length, '0'));
  const path = [...new Set(above)].filter((it) => it !== code && isInTable(it)).reverse();
  if (path.length === 0 && levelOf(code) !== DivisionLevel.PROVINCE) {
    throw new DomainError('DIVISION_UNKNOWN', `区划 ${code} 没有上级`, { field: 'code', code });
  }
  return path;
}
