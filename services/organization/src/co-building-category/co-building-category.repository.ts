import type { CoBuildingCategory } from './co-building-category.js';

/** Every stored category. */
export interface CoBuildingCategoryRepository {
  /** The categories of cities, in order of code; at most `MAX_CO_BUILDING_CATEGORIES` each. */
  findByCities(cityCodes: readonly string[]): Promise<readonly CoBuildingCategory[]>;
}
