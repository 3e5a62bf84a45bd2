import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { type CityCategory, MAX_CATEGORIES, NATIONAL_CITY } from '../service-category.js';
import type { ServiceCategoryRepository } from '../service-category.repository.js';

/** Categories in PostgreSQL. */
export class SqlServiceCategoryRepository implements ServiceCategoryRepository {
  constructor(private readonly database: Sql) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CityCategory[]> {
    return rowsOf<CityCategory>(
      this.database,
      sql`SELECT city.code AS "ofCity", category.* FROM unnest(${cityCodes}::text[]) AS city (code)
          CROSS JOIN LATERAL (
            SELECT DISTINCT ON (c.code) c.code, c.name, c.parent_code AS "parentCode",
              c.lead_department_kind AS "leadDepartmentKind", c.priority
            FROM service_category c WHERE c.city_code IN (city.code, ${NATIONAL_CITY})
            ORDER BY c.code, c.city_code = ${NATIONAL_CITY} LIMIT ${MAX_CATEGORIES}
          ) category`,
    );
  }
}
