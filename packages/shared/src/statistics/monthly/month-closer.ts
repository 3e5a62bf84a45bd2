import type { Sql, TransactionRunner } from '../../database/sql.js';
import { BackgroundLoop, type LoopLog } from '../../events/background-loop.js';
import { businessDay } from '../../time/period.js';
import { shiftedMonth } from '../day-range.js';
import { type CityMonth, closeMonth } from './close-month.js';
import type { MonthlyFigure } from './monthly-figure.js';

/** What a month closer works with. */
export interface MonthCloserOptions {
  /** Transactions on the database whose figures are to be published. */
  readonly transaction: TransactionRunner;
  readonly log: LoopLog;
  readonly figures: readonly MonthlyFigure[];
  /** Done once for each month of a city, in the transaction that closes it. */
  readonly whenClosed?: ((transaction: Sql, which: CityMonth) => Promise<void>) | undefined;
  /** What time it is; the clock's when left out. */
  readonly now?: () => Date;
}

/** Months that are made up for at most, after a stop or on a first start. */
const MISSED_MONTHS = 12;
const POLL_MS = 60_000;

/**
 * Publishes every city's figures of a month as soon as the month is over in Asia/Shanghai, and of months that were
 * missed, the oldest first. Any number may run on one database: each month of a city is published once.
 */
export class MonthCloser {
  private readonly loop: BackgroundLoop;
  private warm = false;

  constructor(private readonly options: MonthCloserOptions) {
    this.loop = new BackgroundLoop({
      name: 'monthly-figures',
      work: () => this.look(),
      pollMs: POLL_MS,
      log: options.log,
    });
  }

  start(): void {
    this.loop.start();
  }

  /** Resolves when the month that is being closed now is. */
  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Closes the next month that is due, and says which; null when none is. */
  closeNext(): Promise<CityMonth | null> {
    const { transaction, figures, whenClosed, now = () => new Date() } = this.options;
    const today = businessDay(now());
    return transaction(async (sql) => {
      const months = [shiftedMonth(today, -MISSED_MONTHS), shiftedMonth(today, -1)];
      const [due] = (await sql.query(DUE, months)) as CityMonth[];
      if (!due) return null;
      if (await closeMonth(sql, due, figures)) await whenClosed?.(sql, due);
      return due;
    });
  }

  /** Looks for the first time a minute after the start: a process that has just begun has requests to answer. */
  private async look(): Promise<'more' | 'idle'> {
    const due = this.warm ? await this.closeNext() : null;
    this.warm = true;
    return due === null ? 'idle' : 'more';
  }
}

const DUE = `
  SELECT city.city_code AS city, to_char(due.month, 'YYYY-MM') AS month
  FROM generate_series($1::date::timestamp, $2::date::timestamp, interval '1 month') AS due (month)
  CROSS JOIN stat_city AS city
  WHERE NOT EXISTS (
    SELECT FROM closed_month closed WHERE closed.city_code = city.city_code AND closed.month = due.month::date)
  ORDER BY due.month, city.city_code LIMIT 1`;
