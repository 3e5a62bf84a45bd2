import { cityCodeOf, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { CLOSED_GRID, FOREIGN_GRID, GRID, NEIGHBOUR_GRID, PLACES } from './places.js';

/** Fills the local copies with the places and grids of the tests. */
export async function fillPlaces(database: Sql): Promise<void> {
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
