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
