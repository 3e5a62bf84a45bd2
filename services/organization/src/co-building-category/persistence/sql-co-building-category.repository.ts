import { cityCodeOf, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { unknownCategory } from '../../co-building/item-text.js';
import { type CoBuildingCategory, MAX_CO_BUILDING_CATEGORIES, SHARED_CITY } from '../co-building-category.js';
import type { CoBuildingCategoryRepository } from '../co-building-category.repository.js';

/** Categories in PostgreSQL. */
export class SqlCoBuildingCategoryRepository implements CoBuildingCategoryRepository {
  constructor(private readonly database: Sql) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CoBuildingCategory[]> {
    return rowsOf<CoBuildingCategory>(
      this.database,
      sql`SELECT city.code AS "ofCity", category.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
          CROSS JOIN LATERAL (
            SELECT DISTINCT ON (c.code) c.code, c.name, c.parent_code AS "parentCode",
              c.request_category_codes AS "requestCategoryCodes"
            FROM co_building_category c WHERE c.city_code IN (city.code, ${SHARED_CITY})
            ORDER BY c.code, c.city_code = ${SHARED_CITY} LIMIT ${MAX_CO_BUILDING_CATEGORIES}
          ) category`,
    );
  }
}

/** Throws `INVALID_INPUT` on `categoryCode` unless the city of the place has the category. */
export async function assertCategoryExists(database: Sql, divisionCode: string, code: string): Promise<void> {
  const found = await rowsOf(
    database,
    sql`SELECT 1 FROM co_building_category
        WHERE city_code IN (${cityCodeOf(divisionCode)}, ${SHARED_CITY}) AND code = ${code} LIMIT 1`,
  );
  if (found.length === 0) throw unknownCategory();
}
