import { DomainError } from '../errors/domain-error.js';

/** From inclusive, to exclusive. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Throws `PERIOD_INVALID` for a period that does not end after it starts. */
export function assertPeriod({ from, to }: Period, field = 'period'): void {
  if (from.getTime() >= to.getTime())
    throw new DomainError('PERIOD_INVALID', '结束时间必须晚于开始时间', { field });
}

const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The business day of an instant, `YYYY-MM-DD` in Asia/Shanghai. The one place that knows the zone. */
export const businessDay = (at: Date): string => SHANGHAI.format(at);

/** Midnight in Asia/Shanghai with which a business day begins. */
export const startOfBusinessDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const YEAR_MS = 365 * 86_400_000;

/** The 365 days up to an instant: the period of whoever names none. */
export const yearBefore = (to: Date): Period => ({ from: new Date(to.getTime() - YEAR_MS), to });
