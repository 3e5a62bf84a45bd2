import { DomainError, startOfBusinessDay } from '@governance/shared';

/** How an activity comes again. */
export enum Recurrence {
  NONE = 'NONE',
  WEEKLY = 'WEEKLY',
  MONTHLY = 'MONTHLY',
  MONTH_END = 'MONTH_END',
}

/** When one shift runs, and for how many. */
export interface ShiftPlan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
}

/** An activity comes at most so often: a year of weeks. */
const MAX_OCCURRENCES = 52;

/**
 * The business days on which an activity that begins on `first` takes place. A month that is too short for a monthly
 * day takes its last day. Throws when the first day of what happens at the end of each month is not one.
 */
export function occurrenceDays(
  first: string,
  recurrence: Recurrence,
  occurrences: number,
): readonly string[] {
  const most = recurrence === Recurrence.NONE ? 1 : MAX_OCCURRENCES;
  if (!Number.isInteger(occurrences) || occurrences < 1 || occurrences > most)
    throw new DomainError('INVALID_INPUT', `次数应为 1 到 ${String(most)}`, { field: 'occurrences' });
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  if (recurrence === Recurrence.MONTH_END && day !== lengthOfMonth(year, month))
    throw new DomainError('INVALID_INPUT', '月末活动的第一次应在当月最后一天', { field: 'shifts' });
  return Array.from({ length: occurrences }, (_, index) => {
    if (recurrence === Recurrence.WEEKLY) return asDay(year, month, day + 7 * index);
    const length = lengthOfMonth(year, month + index);
    return asDay(year, month + index, recurrence === Recurrence.MONTH_END ? length : Math.min(day, length));
  });
}

/** The shifts of the first day, once for each day: at the same time of day. */
export function shiftsOn(days: readonly string[], shifts: readonly ShiftPlan[]): readonly ShiftPlan[] {
  const [first = ''] = days;
  return days.flatMap((day) => {
    const later = startOfBusinessDay(day).getTime() - startOfBusinessDay(first).getTime();
    const moved = (at: Date): Date => new Date(at.getTime() + later);
    return shifts.map((it) => ({ ...it, startsAt: moved(it.startsAt), endsAt: moved(it.endsAt) }));
  });
}

/** Months count on past December, days past the end of a month. */
const asDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const lengthOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();
