import type { Sql } from '../database/sql.js';
import type { CityMonth } from './monthly/close-month.js';
import type { MonthlyFigure } from './monthly/monthly-figure.js';
import type { StatFacts } from './stat-delta.js';

/** What a service counts. */
export interface ServiceStatistics {
  /** Where its figures come from, one statement a noun. */
  readonly facts: readonly StatFacts[];
  /** What it publishes of every place when a month closes. */
  readonly monthly: readonly MonthlyFigure[];
  /** What else is done once when a city's month closes, in the same transaction and after its figures are folded. */
  readonly whenMonthCloses?: (transaction: Sql, which: CityMonth) => Promise<void>;
}
