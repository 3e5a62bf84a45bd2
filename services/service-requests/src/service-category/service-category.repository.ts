import type { CityCategory } from './service-category.js';

/** Every category that requests can have. */
export interface ServiceCategoryRepository {
  /** All that each city knows, by itself or by the national defaults, in order of code; a city's own word wins. */
  findByCities(cityCodes: readonly string[]): Promise<readonly CityCategory[]>;
}
