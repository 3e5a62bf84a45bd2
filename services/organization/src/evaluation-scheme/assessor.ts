/** Whose panels judge qualitative indicators, and how much their judgement counts. */
export interface Assessor {
  /** What everybody reads, e.g. `市委组织部` or `群众代表`. */
  readonly name: string;
  /** The organization that hands in the marks of its panel. */
  readonly organizationId: string;
  /** In thousandths; all assessors of a scheme make 1000. */
  readonly weight: number;
  /** The qualitative indicators that it judges. */
  readonly indicatorCodes: readonly string[];
}
