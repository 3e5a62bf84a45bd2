/** One summand: what happened in the month, or what there was at its end. Subtracted with `minus`. */
export type MonthlyTerm = ({ readonly flow: string } | { readonly stock: string }) & {
  readonly minus?: true;
};

/** A figure that a service publishes for every place when a month closes. */
export interface MonthlyFigure {
  /** Code of the metric that defines it. */
  readonly metric: string;
  readonly numerator: readonly MonthlyTerm[];
  /** Null for a plain count. */
  readonly denominator: readonly MonthlyTerm[] | null;
  /** What the definition leaves out; nothing when left out. */
  readonly excluded?: readonly MonthlyTerm[];
  /** Published for each dimension too, beside the whole. */
  readonly byDimension?: true;
}

/** One number of a month, as `MonthlyFiguresPublished` carries it. */
export interface PublishedFigure {
  readonly metric: string;
  /** Version of the metric's definition. */
  readonly version: string;
  /** Empty for the whole. */
  readonly dimension: string;
  readonly numerator: number;
  /** Null for a plain count. */
  readonly denominator: number | null;
  readonly excluded: number;
}

/** Noun and type of the events that carry a place's figures of one month. */
export const MONTHLY_FIGURES = 'MonthlyFigures';
export const MONTHLY_FIGURES_PUBLISHED = 'MonthlyFiguresPublished';

/** What the event of a place and a month carries. Its entity id is `<division code>:<month>`, its version the edition. */
export interface MonthlyFigures {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly figures: readonly PublishedFigure[];
}

/** Id of a place's figures of one month. */
export const monthlyFiguresId = (divisionCode: string, month: string): string => `${divisionCode}:${month}`;
