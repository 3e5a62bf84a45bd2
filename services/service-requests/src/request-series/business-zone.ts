import { DomainError, shiftedDay, startOfBusinessDay, type DayRange } from '@governance/shared';

/** The zone whose days are counted. */
const BUSINESS_ZONE = 'Asia/Shanghai';

/**
 * Throws `INVALID_INPUT` naming `timeZone` unless it is an IANA zone in which every day of the range begins when a
 * business day does: figures are kept by business day, and no other day can be told from them.
 */
export function assertBusinessZone(timeZone: string, { from, to }: DayRange): void {
  if (timeZone === BUSINESS_ZONE) return;
  const clock = clockIn(timeZone);
  for (let day = from; day <= to; day = shiftedDay(day, 1)) {
    const began = startOfBusinessDay(day).getTime();
    if (clock.format(began) !== `${day} 00:00:00`)
      throw new DomainError('INVALID_INPUT', '统计以北京时间的自然日为单位,不能按该时区划分', {
        field: 'timeZone',
      });
  }
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    throw new DomainError('INVALID_INPUT', '没有这个时区', { field: 'timeZone' });
  }
}
