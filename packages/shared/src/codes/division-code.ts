import { DomainError } from '../errors/domain-error.js';

/** Levels of the national statistical division code, from the top. */
export enum DivisionLevel {
  PROVINCE = 'PROVINCE',
  PREFECTURE = 'PREFECTURE',
  COUNTY = 'COUNTY',
  TOWNSHIP = 'TOWNSHIP',
  COMMUNITY = 'COMMUNITY',
}

const LENGTH = 12;
/** Where each level's block ends, from the bottom: the first block that is not all zeros names the level. */
const BLOCKS = [
  { level: DivisionLevel.COMMUNITY, start: 9 },
  { level: DivisionLevel.TOWNSHIP, start: 6 },
  { level: DivisionLevel.COUNTY, start: 4 },
  { level: DivisionLevel.PREFECTURE, start: 2 },
  { level: DivisionLevel.PROVINCE, start: 0 },
] as const;

/** Accepts 12 digits, also full-width; throws `DIVISION_CODE_MALFORMED` otherwise. Says nothing about existence. */
export function parseDivisionCode(text: string, field = 'code'): string {
  const code = text.normalize('NFKC').trim();
  if (!/^[1-9]\d{11}$/.test(code)) {
    throw new DomainError('DIVISION_CODE_MALFORMED', '行政区划代码应为12位数字', { field });
  }
  return code;
}

/** The level that the trailing zeros of a well-formed code say. */
export function levelOf(code: string): DivisionLevel {
  const block = BLOCKS.find(({ start }) => /[1-9]/.test(code.slice(start)));
  return block?.level ?? DivisionLevel.PROVINCE;
}

/** The first four digits: shard key of every row that belongs to a place. Never shown. */
export const cityCodeOf = (divisionCode: string): string => divisionCode.slice(0, 4);

/** Codes `from` (inclusive) to `to` (exclusive): a place with everything below it, within one edition of the table. */
export interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** The range of codes of a place and everything below it. A community's range holds only itself. */
export function subtreeRange(code: string): CodeRange {
  const start = BLOCKS.findIndex(({ start: at }) => /[1-9]/.test(code.slice(at)));
  const end = [LENGTH, 9, 6, 4, 2][start] ?? 2;
  const prefix = code.slice(0, end);
  const next = (BigInt(prefix) + 1n).toString().padStart(end, '0');
  return { from: code, to: next.padEnd(LENGTH, '0') };
}

/** Whether a code lies in one of the ranges. */
export const isWithin = (code: string, ranges: readonly CodeRange[]): boolean =>
  ranges.some(({ from, to }) => code >= from && code < to);
