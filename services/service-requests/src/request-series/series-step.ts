import { type DayRange, type SeriesStep, shiftedDay } from '@governance/shared';

/** How long the buckets of a series are. */
export enum SeriesInterval {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
}

/** The same in the words of the figures. */
export const STEP_OF: Readonly<Record<SeriesInterval, SeriesStep>> = {
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  QUARTER: 'quarter',
  YEAR: 'year',
};

const MONTHS_OF = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/** The first days of all buckets that a range of days touches, the earliest first. Weeks begin on Monday. */
export function bucketsOf({ from, to }: DayRange, interval: SeriesInterval): readonly string[] {
  const buckets: string[] = [];
  for (let bucket = bucketOf(from, interval); bucket < to; bucket = after(bucket, interval))
    buckets.push(bucket);
  return buckets;
}

function bucketOf(day: string, interval: SeriesInterval): string {
  if (interval === SeriesInterval.DAY) return day;
  if (interval === SeriesInterval.WEEK) {
    const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    return shiftedDay(day, -sinceMonday);
  }
  const months = MONTHS_OF[interval];
  const month = Number(day.slice(5, 7)) - 1;
  return dayOf(Number(day.slice(0, 4)), month - (month % months));
}

function after(bucket: string, interval: SeriesInterval): string {
  if (interval === SeriesInterval.DAY) return shiftedDay(bucket, 1);
  if (interval === SeriesInterval.WEEK) return shiftedDay(bucket, 7);
  return dayOf(Number(bucket.slice(0, 4)), Number(bucket.slice(5, 7)) - 1 + MONTHS_OF[interval]);
}

const dayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
