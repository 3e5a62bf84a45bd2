import { assertPeriod, businessDay, DomainError, type Period } from '@governance/shared';

/** Whole months in Asia/Shanghai: first day of the first one, and first day after the last one, `YYYY-MM-DD`. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/** The most months that one ranking or assessment is about. */
const MAX_MONTHS = 36;

/** Throws `PERIOD_INVALID`, or `INVALID_INPUT` when it does not consist of whole months or has more than 36. */
export function wholeMonths(period: Period, field = 'period'): MonthSpan {
  assertPeriod(period, field);
  const [from, to] = [firstOfMonth(period.from), firstOfMonth(period.to)];
  if (from === null || to === null)
    throw new DomainError('INVALID_INPUT', '统计期应为整月(北京时间每月1日零时起止)', { field });
  if (monthNumber(to) - monthNumber(from) > MAX_MONTHS)
    throw new DomainError('INVALID_INPUT', `统计期最长 ${String(MAX_MONTHS)} 个月`, { field });
  return { from, to };
}

/** The instants at which a span begins and ends. */
export const periodOf = ({ from, to }: MonthSpan): Period => ({ from: midnight(from), to: midnight(to) });

const midnight = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

function firstOfMonth(at: Date): string | null {
  const day = businessDay(at);
  return day.endsWith('-01') && midnight(day).getTime() === at.getTime() ? day : null;
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
