/** One change of a counted figure: an increment, never a state. Sums of increments are the figures. */
export interface StatDelta {
  /**
   * Whose figure it is: a division code, which counts for every place above it too, or an organization's id, which
   * counts for that organization alone. Its first four characters are the city.
   */
  readonly scope: string;
  /** The business day that it counts on, `YYYY-MM-DD`; see `businessDay`. */
  readonly day: string;
  /** What is counted, in lower case: `noun` or `noun.event`, e.g. `organization`, `need.matched`. */
  readonly measure: string;
  /** What the figure is broken down by, e.g. a kind; nothing when left out. */
  readonly dimension?: string;
  /** A whole number: +1 when a thing begins, -1 when it ends, or another amount. */
  readonly amount: number;
}

/**
 * A statement without parameters that selects the same increments from the stored facts alone: columns `city_code`,
 * `scope`, `day` (date), `measure`, `dimension` (text, never null) and `amount` (bigint or integer), in this order.
 * One noun has one. Its rows need not be added up; a rebuild does that.
 */
export type StatFacts = string;
