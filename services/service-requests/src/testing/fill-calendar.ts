import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from '@governance/shared';
import {
  storeProvisionalYears,
  storeWorkingYears,
} from '../working-calendar/persistence/sql-working-calendar.repository.js';
import { readStatutoryDays } from '../working-calendar/read-statutory-days.js';
import { readWorkingDays } from '../working-calendar/read-working-days.js';
import type { WorkingYear } from '../working-calendar/working-calendar.js';

const dataOf = (file: string): string => readFileSync(join(__dirname, '../../../../data', file), 'utf8');

/** The published tables of working days. */
export const PUBLISHED_YEARS: readonly WorkingYear[] = readWorkingDays(dataOf('working-days.csv'));

/** The tables by the law alone, of the years after them. */
export const STATUTORY_YEARS: readonly WorkingYear[] = readStatutoryDays(dataOf('statutory-days.csv'));

/** The last year that has a table in tests, an invented one with weekends alone; dates of tests repeat those of 2026. */
export const LAST_YEAR = 2099;

/** Gives a database the tables of the product, and plain years of weekends after them: tests are run in any year. */
export async function fillCalendar(database: Sql): Promise<void> {
  const last = STATUTORY_YEARS.at(-1)?.year ?? 0;
  const invented = Array.from({ length: LAST_YEAR - last }, (_, index) => ({
    year: last + 1 + index,
    days: [],
  }));
  await storeWorkingYears(database, PUBLISHED_YEARS);
  await storeProvisionalYears(database, [...STATUTORY_YEARS, ...invented]);
}
