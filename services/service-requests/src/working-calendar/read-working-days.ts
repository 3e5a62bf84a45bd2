import { parseBusinessDay, parseCsv } from '@governance/shared';
import type { ExceptionalDay, WorkingYear } from './working-calendar.js';

const COLUMNS = 'day,kind,name';
const KINDS = ['HOLIDAY', 'WORKDAY'] as const;
/** A table with fewer holidays than this is cut off: no year of the file has fewer than 20. */
const FEWEST_HOLIDAYS = 10;

/**
 * Reads the CSV of holidays and adjusted working days, a line a day. A year that has lines is complete. Throws with the
 * line and what is wrong: no calendar day, no such kind, a day there twice, or a year with fewer than 10 holidays.
 */
export function readWorkingDays(csv: string): readonly WorkingYear[] {
  const [header = [], ...rows] = parseCsv(csv);
  if (header.join() !== COLUMNS) throw new Error(`expected the columns ${COLUMNS}`);
  const years = new Map<number, ExceptionalDay[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    const day = dayOf(row);
    if (seen.has(day.day)) throw new Error(`there twice: ${day.day}`);
    seen.add(day.day);
    const year = Number(day.day.slice(0, 4));
    years.set(year, [...(years.get(year) ?? []), day]);
  }
  for (const [year, days] of years)
    if (days.filter(({ kind }) => kind === 'HOLIDAY').length < FEWEST_HOLIDAYS)
      throw new Error(
        `${String(year)} has fewer than ${String(FEWEST_HOLIDAYS)} holidays: is the file whole?`,
      );
  return [...years].map(([year, days]) => ({ year, days })).sort((a, b) => a.year - b.year);
}

function dayOf(row: readonly string[]): ExceptionalDay {
  const [day = '', kind = '', name = ''] = row;
  const known = KINDS.find((one) => one === kind);
  if (row.length !== 3 || known === undefined || name.trim() === '')
    throw new Error(`not a day, HOLIDAY or WORKDAY, and a name: ${row.join()}`);
  return { day: parseBusinessDay(day, `day ${day}`), kind: known, name: name.trim() };
}
