import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import { WorkingCalendar, type WorkingYear } from '../working-calendar.js';

/** The calendar of the years in which these instants lie, and of the two years after: no term is longer. */
export async function calendarAround(database: Sql, instants: readonly Date[]): Promise<WorkingCalendar> {
  const years = instants.map((at) => at.getUTCFullYear());
  return new WorkingCalendar(
    await rowsOf<WorkingYear>(
      database,
      sql`SELECT year, days FROM working_year
          WHERE year BETWEEN ${Math.min(...years) - 1} AND ${Math.max(...years) + 2}`,
    ),
  );
}
