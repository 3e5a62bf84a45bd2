import { businessDay, type Period } from '../time/period.js';

/** Business days in Asia/Shanghai, `YYYY-MM-DD`: from inclusive, to exclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Figures of days outside are not asked for: nothing was counted before, and nothing is known of after. */
const FIRST = new Date('1910-01-01T00:00:00+08:00');
const LAST = new Date('2999-12-31T00:00:00+08:00');

/**
 * The business days that begin within a period. Figures are counted by whole days, so a period that starts in the
 * middle of a day begins with the next one, and one that ends in the middle of a day has that day whole.
 */
export const daysWithin = ({ from, to }: Period): DayRange => ({
  from: firstDayFrom(from),
  to: firstDayFrom(to),
});

/** The first of the month that a day lies in. */
export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** A day some days later, or earlier. */
export function shiftedDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The first of a month some months later, or earlier, than the one that a day lies in. */
export function shiftedMonth(day: string, by: number): string {
  const date = new Date(`${startOfMonth(day)}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 10);
}

/** The first day that begins at an instant or after it: the one after the day that the moment before lies in. */
function firstDayFrom(instant: Date): string {
  const at = Math.min(Math.max(instant.getTime(), FIRST.getTime()), LAST.getTime());
  const day = businessDay(new Date(at - 1));
  return shiftedDay(day, 1);
}
