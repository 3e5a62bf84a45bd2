import { type DayRange, shiftedDay } from '@governance/shared';

/** A patrol covers its grid for so many business days, the day on which it began included. */
export const COVERED_DAYS = 30;

/** What a grid's coverage depends on around one day. All are business days, `YYYY-MM-DD`. */
export interface PatrolSurroundings {
  /** The latest day of another patrol that is not after it. */
  readonly earlier: string | null;
  /** The earliest day of another patrol that is not before it. */
  readonly later: string | null;
  /** The day on which the grid was closed; it is not covered from then on. */
  readonly closedOn: string | null;
}

/** The days that a patrol on a day adds to those that its grid was covered on already; null when it adds none. */
export function daysGained(day: string, { earlier, later, closedOn }: PatrolSurroundings): DayRange | null {
  const from = [day, ...(earlier === null ? [] : [shiftedDay(earlier, COVERED_DAYS)])].reduce(latest);
  const ends = [later, closedOn].filter((end) => end !== null);
  const to = [shiftedDay(day, COVERED_DAYS), ...ends].reduce(earliest);
  return from < to ? { from, to } : null;
}

const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);
