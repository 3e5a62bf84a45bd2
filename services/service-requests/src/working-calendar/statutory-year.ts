import type { WorkingYear } from './working-calendar.js';

/** A day off that the law itself gives. */
export interface StatutoryDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What the day belongs to, e.g. `春节`. */
  readonly name: string;
}

/**
 * 法定节假日: a year's table by the law alone, for as long as none is published. Its days (of one year, in order) are
 * off, and one that falls on a weekend, or on another of them, is made up for on the next weekday that is not off
 * (补假), so that a year has as many working days as its published table will have. Weekends that are worked for longer
 * holidays (调休) are no law and not foreseen.
 */
export function statutoryYear(year: number, statutory: readonly StatutoryDay[]): WorkingYear {
  const off = new Map<string, string>();
  const owed: StatutoryDay[] = [];
  for (const { day, name } of statutory) {
    if (isWeekend(day) || off.has(day)) owed.push({ day, name });
    off.set(day, off.get(day) ?? name);
  }
  for (const { day, name } of owed) off.set(nextWorkedAfter(day, off), name);
  const days = [...off].map(([day, name]) => ({ day, kind: 'HOLIDAY' as const, name }));
  return { year, days: days.sort((a, b) => a.day.localeCompare(b.day)) };
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

const isWeekend = (day: string): boolean => [0, 6].includes(midnight(day).getUTCDay());

function nextWorkedAfter(day: string, off: ReadonlyMap<string, string>): string {
  const next = midnight(day);
  let text = day;
  while (off.has(text) || isWeekend(text)) {
    next.setUTCDate(next.getUTCDate() + 1);
    text = next.toISOString().slice(0, 10);
  }
  return text;
}
