import { rowsOf, type Sql } from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { WorkingYear } from '../working-calendar.js';
import type { StoredWorkingYear, WorkingCalendarRepository } from '../working-calendar.repository.js';

/** Tables of working days in PostgreSQL. */
export class SqlWorkingCalendarRepository implements WorkingCalendarRepository {
  constructor(private readonly database: Sql) {}

  findYears(years: readonly number[]): Promise<readonly StoredWorkingYear[]> {
    return rowsOf<StoredWorkingYear>(
      this.database,
      sql`SELECT year, days, is_provisional AS "isProvisional" FROM working_year
          WHERE year = ANY(${[...years]}::integer[]) ORDER BY year`,
    );
  }
}

/** Every table that there is. */
export const allWorkingYears = (database: Sql): Promise<readonly WorkingYear[]> =>
  rowsOf<WorkingYear>(database, sql`SELECT year, days FROM working_year ORDER BY year`);

/**
 * Takes published tables in; a year that has one gets the new one. Dues that were computed before stay as they are.
 * Answers the years whose table was provisional until then.
 */
export async function storeWorkingYears(
  database: Sql,
  years: readonly WorkingYear[],
): Promise<readonly number[]> {
  const replaced = await rowsOf<Pick<WorkingYear, 'year'>>(
    database,
    // All parts of a statement see the table as it was before it.
    sql`WITH given AS (${rowsFor(years)}),
          stored AS (
            INSERT INTO working_year (year, days) SELECT year, days FROM given
            ON CONFLICT ON CONSTRAINT working_year_pkey
            DO UPDATE SET days = excluded.days, taken_at = now(), is_provisional = false)
        SELECT year FROM working_year JOIN given USING (year) WHERE is_provisional ORDER BY year`,
  );
  return replaced.map(({ year }) => year);
}

/** Takes in what the law says of years that have no published table; one that has keeps it. Answers the years taken. */
export async function storeProvisionalYears(
  database: Sql,
  years: readonly WorkingYear[],
): Promise<readonly number[]> {
  const stored = await rowsOf<Pick<WorkingYear, 'year'>>(
    database,
    sql`INSERT INTO working_year (year, days, is_provisional)
        SELECT year, days, true FROM (${rowsFor(years)}) AS given
        ON CONFLICT ON CONSTRAINT working_year_pkey
        DO UPDATE SET days = excluded.days, taken_at = now() WHERE working_year.is_provisional
        RETURNING year`,
  );
  return stored.map(({ year }) => year).sort((a, b) => a - b);
}

const rowsFor = (years: readonly WorkingYear[]): SqlText =>
  sql`SELECT * FROM unnest(${years.map(({ year }) => year)}::integer[],
    ${years.map(({ days }) => JSON.stringify(days))}::jsonb[]) AS one (year, days)`;
