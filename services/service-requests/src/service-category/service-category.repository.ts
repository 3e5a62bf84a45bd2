import type { DefinedCategory } from './defined-category.js';
import type { CityCategory } from './service-category.js';

/** Every category that requests can have. */
export interface ServiceCategoryRepository {
  /** All that each city knows, by itself or by the national defaults, in order of code; a city's own word wins. */
  findByCities(cityCodes: readonly string[]): Promise<readonly CityCategory[]>;
  /**
   * Stores what a city says of a category and tells of it. Throws `CONFLICT` unless the city's own word has the
   * expected version, `DIVISION_UNKNOWN` and `INVALID_INPUT` for what the city does not have.
   */
  define(category: DefinedCategory, expectedVersion: number): Promise<CityCategory>;
}
