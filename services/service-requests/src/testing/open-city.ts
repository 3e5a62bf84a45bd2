import { cityCodeOf, type FeedSource, type FieldKeys, rowsOf, type Sql } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import sql from 'sql-template-tag';
import { serviceRequestsDatabase } from '../database/database.js';
import { openServiceRequestsService } from '../service.js';
import { fillCalendar } from './fill-calendar.js';
import { CLOSED_GRID, FOREIGN_GRID, GRID, NEIGHBOUR_GRID, PLACES } from './places.js';

/** Keys of the contacts in tests. */
export const TEST_KEYS: FieldKeys = [{ id: 'test', secret: Buffer.alloc(32, 7) }];

/** The service on a database of its own, without places, with a working calendar. */
export async function openEmptyCity(
  feeds: { readonly grid?: FeedSource; readonly volunteers?: FeedSource } = {},
  now?: () => Date,
): Promise<TestService> {
  const options = { contactKeys: TEST_KEYS, feeds, now };
  const city = await openTestService(serviceRequestsDatabase, openServiceRequestsService, options);
  await fillCalendar(city.owner);
  return city;
}

/** The service on a database of its own, with the places and grids of the tests in its copies. */
export async function openCity(
  feeds: { readonly grid?: FeedSource; readonly volunteers?: FeedSource } = {},
  now?: () => Date,
): Promise<TestService> {
  const city = await openEmptyCity(feeds, now);
  await fillPlaces(city.owner);
  return city;
}

async function fillPlaces(database: Sql): Promise<void> {
  for (const it of PLACES) {
    await rowsOf(
      database,
      sql`INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, valid_to, version)
          VALUES (${it.code}, ${it.cityCode}, ${it.name}, ${it.fullName}, ${it.level}, ${it.validFrom}, ${it.validTo}, 1)`,
    );
  }
  for (const grid of [GRID, NEIGHBOUR_GRID, FOREIGN_GRID, CLOSED_GRID]) {
    const validTo = grid === CLOSED_GRID ? new Date('2025-01-01T00:00:00+08:00') : null;
    await rowsOf(
      database,
      sql`INSERT INTO grid_copy (city_code, id, code, division_code, name, valid_to, version)
          VALUES (${cityCodeOf(grid.code)}, ${grid.id}, ${grid.code}, ${grid.code.slice(0, 12)}, '网格', ${validTo}, 1)`,
    );
  }
}
