import { DomainError, startOfBusinessDay } from '@governance/shared';

/** A day that is not what its weekday says: off although Monday to Friday, or worked although Saturday or Sunday. */
export interface ExceptionalDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: 'HOLIDAY' | 'WORKDAY';
  /** What the day belongs to, e.g. `春节`. */
  readonly name: string;
}

/** The holidays and adjusted working days of one year, as the State Council publishes them. */
export interface WorkingYear {
  readonly year: number;
  readonly days: readonly ExceptionalDay[];
}

const DAY_MS = 86_400_000;
/** How long before midnight in Greenwich a business day begins; China has no summer time in any year of the tables. */
const ZONE_MS = -startOfBusinessDay('1970-01-01').getTime();

/** The number of an instant's business day, counted from 1970-01-01; a day later is one more. */
export const dayNumberOf = (at: Date): number => Math.floor((at.getTime() + ZONE_MS) / DAY_MS);

/** The first instant of a business day, in milliseconds as of a `Date`. */
export const startOfDay = (day: number): number => day * DAY_MS - ZONE_MS;

/** `YYYY-MM-DD` of a day number. */
const textOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/**
 * 工作日历: which days are worked, by the tables of the years that it was given. Of a year without a table it says
 * nothing: asking for one of its days throws `CALENDAR_MISSING` with the year.
 */
export class WorkingCalendar {
  private readonly years: ReadonlySet<number>;
  private readonly exceptions: ReadonlyMap<number, boolean>;

  constructor(years: readonly WorkingYear[]) {
    this.years = new Set(years.map(({ year }) => year));
    this.exceptions = new Map(
      years.flatMap(({ days }) =>
        days.map(({ day, kind }) => [dayNumberOf(startOfBusinessDay(day)), kind === 'WORKDAY'] as const),
      ),
    );
  }

  /** Whether a day is worked. */
  isWorked(day: number): boolean {
    const year = new Date(day * DAY_MS).getUTCFullYear();
    if (!this.years.has(year)) throw calendarMissing(year, day);
    // 1970-01-01 was a Thursday.
    return this.exceptions.get(day) ?? (day + 3) % 7 < 5;
  }
}

const calendarMissing = (year: number, day: number) =>
  new DomainError('CALENDAR_MISSING', `缺少 ${String(year)} 年的工作日历,请先导入`, {
    year,
    day: textOf(day),
    retryable: true,
  });
