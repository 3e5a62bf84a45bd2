import { cityOfId, NotFoundError, rowsOf, type Sql, validAt } from '@governance/shared';
import sql from 'sql-template-tag';
import type { Grid } from '../grid.js';
import { SELECT_GRIDS } from './grid-statements.js';

/** Grids of one city as they were at an instant; without one, in their newest version, closed ones too. */
export function gridsIn(
  database: Sql,
  city: string,
  ids: readonly string[],
  asOf: Date | null,
): Promise<readonly Grid[]> {
  const at = asOf === null ? sql`TRUE` : validAt('v', asOf);
  return rowsOf<Grid>(
    database,
    sql`SELECT DISTINCT ON (grid.id) grid.* FROM (
          ${SELECT_GRIDS} WHERE g.city_code = ${city} AND g.id = ANY(${ids}) AND ${at}
        ) grid ORDER BY grid.id, grid."validFrom" DESC`,
  );
}

/** One grid in its newest version. Throws `NOT_FOUND`. */
export async function theGrid(database: Sql, id: string): Promise<Grid> {
  const [grid] = await gridsIn(database, cityOfId(id), [id], null);
  if (!grid) throw new NotFoundError('网格');
  return grid;
}
