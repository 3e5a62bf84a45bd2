import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { WorkingYear } from '../working-calendar.js';
import type { WorkingCalendarRepository } from '../working-calendar.repository.js';

/** Tables of working days in PostgreSQL. */
export class SqlWorkingCalendarRepository implements WorkingCalendarRepository {
  constructor(private readonly database: Sql) {}

  findYears(years: readonly number[]): Promise<readonly WorkingYear[]> {
    return rowsOf<WorkingYear>(
      this.database,
      sql`SELECT year, days FROM working_year WHERE year = ANY(${[...years]}::integer[]) ORDER BY year`,
    );
  }
}

/** Every table that there is. */
export const allWorkingYears = (database: Sql): Promise<readonly WorkingYear[]> =>
  rowsOf<WorkingYear>(database, sql`SELECT year, days FROM working_year ORDER BY year`);

/** Takes tables in; a year that has one gets the new one. Dues that were computed before stay as they are. */
export async function storeWorkingYears(database: Sql, years: readonly WorkingYear[]): Promise<void> {
  await rowsOf(
    database,
    sql`INSERT INTO working_year (year, days)
        SELECT * FROM unnest(${years.map(({ year }) => year)}::integer[],
          ${years.map(({ days }) => JSON.stringify(days))}::jsonb[])
        ON CONFLICT ON CONSTRAINT working_year_pkey DO UPDATE SET days = excluded.days, taken_at = now()`,
  );
}
