import type { SeriesFigure } from '@governance/shared';
import { quantileOf } from '../request-stats/handling-hours.js';

/** One line of a series: a bucket of time, a place, a category. Flat, so that a chart takes it as it is. */
export interface SeriesRow {
  /** First day of the bucket, `YYYY-MM-DD`. */
  readonly bucket: string;
  /** The instant at which that day begins in Asia/Shanghai, in milliseconds since 1970. */
  readonly bucketEpochMs: number;
  /** Null in the series of a department. */
  readonly divisionCode: string | null;
  readonly divisionName: string | null;
  /** Null where categories are not told apart. */
  readonly categoryCode: string | null;
  readonly received: number | null;
  readonly closed: number | null;
  /** 0 to 1; null when nothing was due. */
  readonly onTimeRate: number | null;
  /** 0 to 1; null when nobody answered. */
  readonly satisfactionRate: number | null;
  /** Null when nothing was closed. */
  readonly medianHours: number | null;
  /** Whether something in this line is held back. */
  readonly suppressed: boolean;
}

/** The numbers of a line before anything is held back. */
export type SeriesNumbers = Pick<
  SeriesRow,
  'received' | 'closed' | 'onTimeRate' | 'satisfactionRate' | 'medianHours'
>;

/** Sums that make up one line, by measure; hours by bucket. Cells can be taken from each other. */
export class SeriesCell {
  private readonly sums = new Map<string, number>();
  private readonly hours = new Map<string, number>();

  /** Adds a figure, or takes it away with a `sign` of -1. Hours come with their bucket at the end of the dimension. */
  add(
    { measure, dimension, amount }: Pick<SeriesFigure, 'measure' | 'dimension' | 'amount'>,
    sign: 1 | -1,
  ): void {
    const [sums, key] = HOURS.has(measure)
      ? [this.hours, dimension.slice(dimension.indexOf('/') + 1)]
      : [this.sums, measure];
    sums.set(key, (sums.get(key) ?? 0) + sign * amount);
  }

  /** How many answered about satisfaction. */
  get answered(): number {
    return this.of('request.satisfaction_answered');
  }

  /** The numbers, counting as received what comes in to a place or is given to a department. */
  numbers(received: string): SeriesNumbers {
    const parts = [...this.hours].map(([dimension, amount]) => ({ dimension, amount }));
    return {
      received: this.of(received),
      closed: this.of('request.closed'),
      onTimeRate: share(this.of('request.on_time'), this.of('request.resolve_due')),
      satisfactionRate: share(this.of('request.satisfied'), this.answered),
      medianHours: quantileOf(parts, 0.5),
    };
  }

  private of(measure: string): number {
    return this.sums.get(measure) ?? 0;
  }
}

const HOURS: ReadonlySet<string> = new Set(['request.handling_hours', 'request.category_hours']);

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
