import { parseBusinessDay, parseCsv } from '@governance/shared';
import { type StatutoryDay, statutoryYear } from './statutory-year.js';
import type { WorkingYear } from './working-calendar.js';

const COLUMNS = 'day,name';
/** 《全国年节及纪念日放假办法》, second article, as amended with effect from 2025-01-01. */
const DAYS_OF_A_YEAR = 13;

/**
 * Reads the CSV of the days off that the law gives, and makes each year's table of them. Two of them may be one day.
 * Throws with the line and what is wrong: no calendar day, days out of order, or a year that has not all 13.
 */
export function readStatutoryDays(csv: string): readonly WorkingYear[] {
  const [header = [], ...rows] = parseCsv(csv);
  if (header.join() !== COLUMNS) throw new Error(`expected the columns ${COLUMNS}`);
  const years = new Map<number, StatutoryDay[]>();
  let last = '';
  for (const row of rows) {
    const one = dayOf(row);
    if (one.day < last) throw new Error(`out of order: ${one.day}`);
    last = one.day;
    const year = Number(one.day.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years].map(([year, days]) => {
    if (days.length === DAYS_OF_A_YEAR) return statutoryYear(year, days);
    throw new Error(
      `${String(year)} has ${String(days.length)} days off by law, not ${String(DAYS_OF_A_YEAR)}`,
    );
  });
}

function dayOf(row: readonly string[]): StatutoryDay {
  const [day = '', name = ''] = row;
  if (row.length !== 2 || name.trim() === '') throw new Error(`not a day and a name: ${row.join()}`);
  return { day: parseBusinessDay(day, `day ${day}`), name: name.trim() };
}
