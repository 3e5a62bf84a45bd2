import { DomainError } from '../errors/domain-error.js';

/** Accepts a day that the calendar has, `YYYY-MM-DD`, also full-width; throws `INVALID_INPUT` that names the field. */
export function parseBusinessDay(text: string, field: string): string {
  const day = text.normalize('NFKC').trim();
  if (isCalendarDay(day)) return day;
  throw new DomainError('INVALID_INPUT', '日期应为真实日期,格式 YYYY-MM-DD', { field });
}

function isCalendarDay(day: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(day)) return false;
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
