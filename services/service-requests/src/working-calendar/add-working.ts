import { dayNumberOf, startOfDay, type WorkingCalendar } from './working-calendar.js';

/** In which time a clock runs: CALENDAR round the clock on every day, WORKING round the clock on working days. */
export enum ClockTime {
  CALENDAR = 'CALENDAR',
  WORKING = 'WORKING',
}

/** What a term is counted in. */
export enum TermUnit {
  MINUTE = 'MINUTE',
  HOUR = 'HOUR',
  DAY = 'DAY',
}

/** How long something may take. */
export interface Term {
  /** A whole number from 1. */
  readonly amount: number;
  readonly unit: TermUnit;
  readonly time: ClockTime;
}

const UNIT_MS = { [TermUnit.MINUTE]: 60_000, [TermUnit.HOUR]: 3_600_000 } as const;
const DAY_MS = 86_400_000;

/**
 * When a term that begins at `start` is over: the last instant at which it is still kept. Days count from the day after
 * `start` and are kept until the last millisecond of the last one; minutes and hours count from `start` itself. Days are
 * those of Asia/Shanghai, whatever the zone of the machine. Throws `CALENDAR_MISSING`.
 */
export function addWorking(start: Date, { amount, unit, time }: Term, calendar: WorkingCalendar): Date {
  if (unit !== TermUnit.DAY) return advance(start, amount * UNIT_MS[unit], { time, calendar });
  let day = dayNumberOf(start);
  let left = amount;
  while (left > 0) {
    day += 1;
    if (time === ClockTime.CALENDAR || calendar.isWorked(day)) left -= 1;
  }
  return new Date(startOfDay(day + 1) - 1);
}

/** A kind of time, and the calendar that says which days are worked. */
export interface TimeKind {
  readonly time: ClockTime;
  readonly calendar: WorkingCalendar;
}

/** The instant at which so many milliseconds of a kind of time have passed since `from`. Throws `CALENDAR_MISSING`. */
export function advance(from: Date, milliseconds: number, { time, calendar }: TimeKind): Date {
  if (time === ClockTime.CALENDAR || milliseconds <= 0) return new Date(from.getTime() + milliseconds);
  let at = from.getTime();
  let left = milliseconds;
  for (let day = dayNumberOf(from); ; day += 1) {
    const end = startOfDay(day + 1);
    if (calendar.isWorked(day)) {
      if (end - at >= left) return new Date(at + left);
      left -= end - at;
    }
    at = end;
  }
}

/** How many milliseconds of a kind of time lie between two instants; 0 when they are the wrong way round. */
export function elapsed(from: Date, to: Date, { time, calendar }: TimeKind): number {
  if (time === ClockTime.CALENDAR) return Math.max(0, to.getTime() - from.getTime());
  const [begin, end] = [from.getTime(), to.getTime()];
  let sum = 0;
  for (let day = dayNumberOf(from); startOfDay(day) < end; day += 1) {
    if (!calendar.isWorked(day)) continue;
    const start = startOfDay(day);
    sum += Math.min(end, start + DAY_MS) - Math.max(begin, start);
  }
  return Math.max(0, sum);
}

/** The instant at which a share (per cent) of the time between two instants has passed. */
export const atShare = (from: Date, to: Date, percent: number, kind: TimeKind): Date =>
  advance(from, Math.floor((elapsed(from, to, kind) * percent) / 100), kind);
