/** What a number means, as it was published: one version of it. */
export interface MetricDefinition {
  /** Stable: parts joined by dots, the first one tells whose it is, e.g. `volunteer.check_in.members`. */
  readonly code: string;
  /** Counts up from `1`; another formula is another version. */
  readonly version: string;
  /** In Chinese. */
  readonly name: string;
  /** In Chinese words. */
  readonly formula: string;
  /** English noun, or a quotient of two: `person`, `percent`, `hour/year`. */
  readonly unit: string;
  /** Who published it, with the date; null for a definition of our own. */
  readonly source: string | null;
  /** Its cases are answers that people gave: of fewer than five nothing is published (small cells). */
  readonly aboutPeople?: boolean;
}
