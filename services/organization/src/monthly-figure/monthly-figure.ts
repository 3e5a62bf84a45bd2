/** The noun under which every subgraph tells the figures of a month that has closed. */
export const MONTHLY_FIGURES = 'MonthlyFigures';

/** One figure of one place and one closed month. A plain count has the denominator 0. */
export interface MonthlyFigure {
  readonly divisionCode: string;
  /** First day of the month, `YYYY-MM-DD`. */
  readonly month: string;
  /** Code of its metric. */
  readonly metric: string;
  /** Version of the metric that it was counted with. */
  readonly metricVersion: string;
  /** What part of the whole, e.g. a category; empty for the whole. */
  readonly dimension: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: number;
  /** Rises when a month is published again; 0 for what came with a data set, which any published edition replaces. */
  readonly edition: number;
}
