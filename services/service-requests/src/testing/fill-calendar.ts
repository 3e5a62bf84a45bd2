import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from '@governance/shared';
import { storeWorkingYears } from '../working-calendar/persistence/sql-working-calendar.repository.js';
import { readWorkingDays } from '../working-calendar/read-working-days.js';
import type { WorkingYear } from '../working-calendar/working-calendar.js';

const FILE = join(__dirname, '../../../../data/working-days.csv');
const LAST_INVENTED_YEAR = 2099;

/** The published tables of working days. */
export const PUBLISHED_YEARS: readonly WorkingYear[] = readWorkingDays(readFileSync(FILE, 'utf8'));

/** Gives a database the published tables, and plain years of weekends after them: tests are run in any year. */
export async function fillCalendar(database: Sql): Promise<void> {
  const last = PUBLISHED_YEARS.at(-1)?.year ?? 0;
  const invented = Array.from({ length: LAST_INVENTED_YEAR - last }, (_, index) => ({
    year: last + 1 + index,
    days: [],
  }));
  await storeWorkingYears(database, [...PUBLISHED_YEARS, ...invented]);
}
