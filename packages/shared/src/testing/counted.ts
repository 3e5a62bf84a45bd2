import type { Sql } from '../database/sql.js';
import type { DayRange } from '../statistics/day-range.js';
import type { StatDelta } from '../statistics/stat-delta.js';

/** Where figures are counted in tests: two provinces, a city without districts, a county under its province. */
export const COUNTED_PLACES = [
  '360000000000',
  '360700000000',
  '360702000000',
  '360702001000',
  '360702001001',
  '360702001002',
  '360781000000',
  '360103002003',
  '441900003000',
  '441900003001',
  '429004001001',
] as const;

/** Whose figures are asked for: those places, everything above them, and an organization. */
export const ORGANIZATION = '3607-01920000-0000-7000-8000-000000000000';
export const ASKED_SCOPES = [
  ...COUNTED_PLACES,
  '360100000000',
  '440000000000',
  '441900000000',
  '420000000000',
  '429000000000',
  '429004000000',
  '110000000000',
  ORGANIZATION,
] as const;

/** What the figures of a scope come to when every increment is looked at. */
export function naiveFigure(
  deltas: readonly StatDelta[],
  { scope, measure, days }: { scope: string; measure: string; days: DayRange | { to: string } },
): number {
  const from = 'from' in days ? days.from : '';
  const prefix = scope.length === 12 ? significantDigits(scope) : scope;
  return deltas
    .filter((it) => it.measure === measure && it.day >= from && it.day < days.to)
    .filter((it) => it.scope === scope || (it.scope.length === 12 && it.scope.startsWith(prefix)))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** The digits of a code up to the block that names its level. */
const significantDigits = (code: string): string =>
  [2, 4, 6, 9, 12].map((end) => code.slice(0, end)).find((start) => /^0*$/.test(code.slice(start.length))) ??
  code;

/** Everything that was counted is forgotten. */
export const forgetFigures = (sql: Sql): Promise<unknown> =>
  sql.query('TRUNCATE stat_delta, stat_day, stat_month, stat_city, closed_month, outbox');
