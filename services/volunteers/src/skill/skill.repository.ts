/** What volunteers can do, as reference data: each city has its own words, over the national defaults. */
export interface SkillRepository {
  /** Those among the codes that a city knows, by itself or by the national defaults. */
  findKnown(cityCode: string, codes: readonly string[]): Promise<ReadonlySet<string>>;
}
