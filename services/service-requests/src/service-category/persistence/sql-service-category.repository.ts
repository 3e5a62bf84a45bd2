import {
  appendEvents,
  cityCodeOf,
  ConflictError,
  DivisionCopyDirectory,
  rowsOf,
  type Sql,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { assertFits, type DefinedCategory } from '../defined-category.js';
import { type CityCategory, MAX_CATEGORIES, NATIONAL_CITY } from '../service-category.js';
import type { ServiceCategoryRepository } from '../service-category.repository.js';

/** Categories in PostgreSQL. */
export class SqlServiceCategoryRepository implements ServiceCategoryRepository {
  constructor(
    private readonly database: Sql,
    private readonly transaction: TransactionRunner,
  ) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CityCategory[]> {
    return categoriesOf(this.database, cityCodes);
  }

  define(category: DefinedCategory, expectedVersion: number): Promise<CityCategory> {
    return this.transaction(async (manager) => {
      const cityCode = cityCodeOf(category.divisionCode);
      await new DivisionCopyDirectory(manager).requireDivision(
        manager,
        category.divisionCode,
        'divisionCode',
      );
      // Definitions of a city come one after the other, so that its tree holds together and stays within its limit.
      await rowsOf(
        manager,
        sql`SELECT code FROM service_category WHERE city_code = ${NATIONAL_CITY} ORDER BY code LIMIT 1 FOR UPDATE`,
      );
      const known = await categoriesOf(manager, [cityCode]);
      const version = known.find(({ code }) => code === category.code)?.version ?? 0;
      if (version !== expectedVersion) throw new ConflictError('诉求类别', version);
      assertFits(category, known);
      await store(manager, cityCode, category, version + 1);
      const defined = (await categoriesOf(manager, [cityCode])).find(({ code }) => code === category.code);
      if (!defined) throw new Error(`Nobody stored the category ${category.code}`);
      await announce(manager, category.divisionCode, defined);
      return defined;
    });
  }
}

/** All that each city knows, in order of code. */
export const categoriesOf = (database: Sql, cityCodes: readonly string[]): Promise<readonly CityCategory[]> =>
  rowsOf<CityCategory>(
    database,
    sql`SELECT city.code AS "ofCity", category.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
        CROSS JOIN LATERAL (
          SELECT DISTINCT ON (c.code) c.code, c.name, c.parent_code AS "parentCode",
            c.lead_department_kind AS "leadDepartmentKind", c.priority, c.sensitive, c.retired,
            CASE WHEN c.city_code = city.code AND c.city_code <> ${NATIONAL_CITY} THEN c.version ELSE 0 END AS version
          FROM service_category c WHERE c.city_code IN (city.code, ${NATIONAL_CITY})
          ORDER BY c.code, c.city_code = ${NATIONAL_CITY} LIMIT ${MAX_CATEGORIES}
        ) category`,
  );

async function store(
  manager: Sql,
  cityCode: string,
  category: DefinedCategory,
  version: number,
): Promise<void> {
  const { code, name, parentCode, leadDepartmentKind, priority, sensitive, retired } = category;
  await rowsOf(
    manager,
    sql`INSERT INTO service_category
          (city_code, code, name, parent_code, lead_department_kind, priority, sensitive, retired, version)
        VALUES (${cityCode}, ${code}, ${name}, ${parentCode}, ${leadDepartmentKind}, ${priority}, ${sensitive},
          ${retired}, ${version})
        ON CONFLICT ON CONSTRAINT service_category_pkey DO UPDATE SET
          name = excluded.name, parent_code = excluded.parent_code,
          lead_department_kind = excluded.lead_department_kind, priority = excluded.priority,
          sensitive = excluded.sensitive, retired = excluded.retired, version = excluded.version`,
  );
}

const announce = (
  manager: Sql,
  divisionCode: string,
  { ofCity, version, ...category }: CityCategory,
): Promise<void> =>
  appendEvents(manager, [
    {
      type: 'ServiceCategoryDefined',
      entity: 'ServiceCategory',
      cityCode: ofCity,
      divisionCode,
      version,
      entityId: `${ofCity}-${category.code}`,
      payload: { ...category },
    },
  ]);
