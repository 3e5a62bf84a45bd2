import { businessDay, DomainError, parseBusinessDay } from '@governance/shared';
import type { MediationKind } from './mediation-kind.js';

/** How many disputes of one kind were mediated at a venue in a month. Never who, never what was said. */
export interface MediationCount {
  readonly venueId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly kind: MediationKind;
  readonly count: number;
}

/** The counts of one month that are to be recorded. */
export interface MonthOfMediations {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly counts: readonly { readonly kind: MediationKind; readonly count: number }[];
}

/** Twelve months of every kind. */
export const MAX_MEDIATION_COUNTS = 108;
const MAX_COUNT = 100_000;

/** Throws what is wrong with the counts of a month. */
export function assertMediations({ month, counts }: MonthOfMediations, now: Date): void {
  if (!/^\d{4}-\d{2}$/.test(month)) throw invalid('month', '月份格式应为 YYYY-MM');
  parseBusinessDay(firstDayOf(month), 'month');
  if (firstDayOf(month) > businessDay(now)) throw invalid('month', '月份不能晚于本月');
  if (counts.length === 0) throw invalid('counts', '请至少填写一类');
  if (new Set(counts.map(({ kind }) => kind)).size < counts.length)
    throw invalid('counts', '同一类别只填一次');
  if (!counts.every(({ count }) => count >= 0 && count <= MAX_COUNT))
    throw invalid('counts', `件数应为 0 到 ${String(MAX_COUNT)}`);
}

/** `2026-03` is counted on `2026-03-01`. */
export const firstDayOf = (month: string): string => `${month}-01`;

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
