import { businessDay } from '@governance/shared';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** What a plan depends on beside its place: the day that stands for "today" in the invented world. */
export interface DemoContext {
  /** Midnight in Asia/Shanghai; everything in the plans lies before it. */
  readonly anchor: Date;
  /** The 365 business days before the anchor, oldest first, `YYYY-MM-DD`. */
  readonly days: readonly string[];
}

/** A context whose anchor is the start of the business day of `at`. */
export function demoContext(at: Date): DemoContext {
  const anchor = startOfDay(businessDay(at));
  const days = Array.from({ length: YEAR_DAYS }, (_, index) =>
    businessDay(daysBefore(anchor, YEAR_DAYS - index)),
  );
  return { anchor, days };
}

/** Midnight in Asia/Shanghai of a business day. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The same time of day so many days earlier; fractions of a day are allowed. */
export const daysBefore = (at: Date, days: number): Date =>
  new Date(at.getTime() - Math.round(days * DAY_MS));
