/** Nouns whose kinds are reference data: each city has its own words, over the national defaults. */
export type KindNoun = 'GRID' | 'GRID_WORKER' | 'RESIDENTIAL_QUARTER';

/** Every kind that a city knows. */
export interface ReferenceKindRepository {
  /** Whether a city knows a kind of a noun, by itself or by the national defaults. */
  isKnown(cityCode: string, noun: KindNoun, code: string): Promise<boolean>;
}
