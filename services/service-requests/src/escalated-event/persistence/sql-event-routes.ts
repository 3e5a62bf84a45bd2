import {
  appendEvents,
  cityCodeOf,
  ConflictError,
  DivisionCopyDirectory,
  DomainError,
  rowsOf,
  type Sql,
  type TransactionRunner,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { categoriesOf } from '../../service-category/persistence/sql-service-category.repository.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import { type CityRoute, MAX_ROUTES, type WantedRoute } from '../event-route.js';
import type { EventRouteRepository } from '../event-route.repository.js';

/** Routes of events in PostgreSQL. */
export class SqlEventRoutes implements EventRouteRepository {
  constructor(
    private readonly database: Sql,
    private readonly transaction: TransactionRunner,
  ) {}

  findByCities(cityCodes: readonly string[]): Promise<readonly CityRoute[]> {
    return routesOf(this.database, cityCodes);
  }

  route(wanted: WantedRoute, expectedVersion: number): Promise<CityRoute> {
    const { divisionCode, eventCategoryCode, categoryCode } = wanted;
    const cityCode = cityCodeOf(divisionCode);
    return this.transaction(async (manager) => {
      await new DivisionCopyDirectory(manager).requireDivision(manager, divisionCode, 'divisionCode');
      // Routes of all cities are changed one after the other: they change seldom.
      await rowsOf(
        manager,
        sql`SELECT event_category_code FROM event_category_route WHERE city_code = ${NATIONAL_CITY}
            ORDER BY event_category_code LIMIT 1 FOR UPDATE`,
      );
      const known = await routesOf(manager, [cityCode]);
      const before = known.find((one) => one.eventCategoryCode === eventCategoryCode);
      if ((before?.version ?? 0) !== expectedVersion)
        throw new ConflictError('事件转办类别', before?.version ?? 0);
      const categories = await categoriesOf(manager, [cityCode]);
      if (!categories.some(({ code, retired }) => code === categoryCode && !retired))
        throw new DomainError('INVALID_INPUT', '没有这个诉求类别', { field: 'categoryCode' });
      if (!before && known.length >= MAX_ROUTES)
        throw new DomainError('INVALID_INPUT', `一个城市最多 ${String(MAX_ROUTES)} 条`, {
          field: 'eventCategoryCode',
        });
      await rowsOf(
        manager,
        sql`INSERT INTO event_category_route (city_code, event_category_code, category_code, version)
            VALUES (${cityCode}, ${eventCategoryCode}, ${categoryCode}, ${expectedVersion + 1})
            ON CONFLICT ON CONSTRAINT event_category_route_pkey DO UPDATE SET
              category_code = excluded.category_code, version = excluded.version`,
      );
      const route = { ofCity: cityCode, eventCategoryCode, categoryCode, version: expectedVersion + 1 };
      await announce(manager, divisionCode, route);
      return route;
    });
  }
}

const routesOf = (database: Sql, cityCodes: readonly string[]): Promise<readonly CityRoute[]> =>
  rowsOf<CityRoute>(
    database,
    sql`SELECT city.code AS "ofCity", route.* FROM unnest(${[...cityCodes]}::text[]) AS city (code)
        CROSS JOIN LATERAL (
          SELECT DISTINCT ON (e.event_category_code) e.event_category_code AS "eventCategoryCode",
            e.category_code AS "categoryCode",
            CASE WHEN e.city_code = ${NATIONAL_CITY} THEN 0 ELSE e.version END AS version
          FROM event_category_route e WHERE e.city_code IN (city.code, ${NATIONAL_CITY})
          ORDER BY e.event_category_code, e.city_code = ${NATIONAL_CITY} LIMIT ${MAX_ROUTES}
        ) route`,
  );

const announce = (
  manager: Sql,
  divisionCode: string,
  { ofCity, version, eventCategoryCode, categoryCode }: CityRoute,
): Promise<void> =>
  appendEvents(manager, [
    {
      type: 'EventCategoryRouted',
      entity: 'EventCategoryRoute',
      cityCode: ofCity,
      divisionCode,
      version,
      entityId: `${ofCity}-${eventCategoryCode}`,
      payload: { eventCategoryCode, categoryCode },
    },
  ]);
