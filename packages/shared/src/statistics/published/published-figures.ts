import sql from 'sql-template-tag';
import { cityCodeOf, DivisionLevel, levelOf } from '../../codes/division-code.js';
import { rowsOf, type Sql } from '../../database/sql.js';
import { groupBy } from '../../loaders/group-by.js';
import { type DayRange, shiftedMonth, startOfMonth } from '../day-range.js';
import { scopesOver } from './store-cells.js';

/** Which figures about people are wanted: what happened in the months, and what there was at their end. */
export interface WantedCells {
  readonly flows: readonly string[];
  readonly stocks: readonly string[];
}

/** What is published about the people of one place: whole months that are closed. */
export interface PublishedFigures {
  /** The months that are answered, as days; `from` is `to` when none is. */
  readonly days: DayRange;
  /** A figure; null when it is hidden, and when no month is answered. */
  of(measure: string): number | null;
}

interface CellRow {
  readonly division: string;
  readonly measure: string;
  readonly month: string;
  /** Null for a hidden cell. */
  readonly amount: number | null;
}

/**
 * What everybody may know of the people of many places: the closed months that lie wholly in the period, and no other
 * time. Two statements for each city among the places. A province has no cells: its cities have. Organizations have some
 * where a service publishes them.
 */
export async function readPublished(
  database: Sql,
  scopes: readonly string[],
  days: DayRange,
  wanted: WantedCells,
): Promise<ReadonlyMap<string, PublishedFigures>> {
  const cities = groupBy([...new Set(scopes)].filter(isInCity), cityCodeOf);
  const read = [...cities].map(async ([city, places]) => {
    const months = await closedMonths(database, city, days);
    const cells = months.length === 0 ? [] : await cellsOf(database, { city, places, months, wanted });
    return places.map((place) => [place, figuresOf(place, { months, cells, days, wanted })] as const);
  });
  const found = new Map((await Promise.all(read)).flat());
  return new Map(scopes.map((scope) => [scope, found.get(scope) ?? nothing(days)]));
}

/**
 * The same for each closed month in the period by itself. By place and first day of the month, as `publishedMonth` says;
 * what is not there is not told.
 */
export async function readPublishedMonths(
  database: Sql,
  scopes: readonly string[],
  days: DayRange,
  flows: readonly string[],
): Promise<ReadonlyMap<string, PublishedFigures>> {
  const wanted: WantedCells = { flows, stocks: [] };
  const cities = groupBy([...new Set(scopes)].filter(isInCity), cityCodeOf);
  const read = [...cities].map(async ([city, places]) => {
    const months = await closedMonths(database, city, days);
    const cells = months.length === 0 ? [] : await cellsOf(database, { city, places, months, wanted });
    return months.flatMap((month) => {
      const ofMonth = { months: [month], cells: cells.filter((cell) => cell.month === month), days, wanted };
      return places.map((place) => [publishedMonth(place, month), figuresOf(place, ofMonth)] as const);
    });
  });
  return new Map((await Promise.all(read)).flat());
}

/** Key of a place's month; `month` is its first day. */
export const publishedMonth = (scope: string, month: string): string => `${scope} ${month}`;

const isInCity = (scope: string): boolean => scope.length !== 12 || levelOf(scope) !== DivisionLevel.PROVINCE;

const nothing = ({ from }: DayRange): PublishedFigures => ({ days: { from, to: from }, of: () => null });

/** The closed months in a period, the first ones without a gap. */
async function closedMonths(database: Sql, city: string, { from, to }: DayRange): Promise<readonly string[]> {
  const first = from === startOfMonth(from) ? from : shiftedMonth(from, 1);
  const rows = await rowsOf<{ month: string }>(
    database,
    sql`SELECT month::text AS month FROM closed_month
        WHERE city_code = ${city} AND month >= ${first}::date AND month < ${startOfMonth(to)}::date ORDER BY month`,
  );
  const months = rows.map(({ month }) => month);
  const gap = months.findIndex(
    (month, index) => index > 0 && month !== shiftedMonth(months[index - 1] ?? '', 1),
  );
  return gap === -1 ? months : months.slice(0, gap);
}

interface CellQuestion {
  readonly city: string;
  readonly places: readonly string[];
  readonly months: readonly string[];
  readonly wanted: WantedCells;
}

/** Cells of the places, and of those above them: what is below a hidden one is hidden with it. */
function cellsOf(database: Sql, { city, places, months, wanted }: CellQuestion): Promise<readonly CellRow[]> {
  const codes = [...new Set(places.flatMap((place) => [place, ...scopesOver(place)]))];
  return rowsOf<CellRow>(
    database,
    sql`SELECT division_code AS division, measure, month::text AS month, amount::float8 AS amount FROM published_cell
        WHERE city_code = ${city} AND division_code = ANY(${codes}) AND (
          (measure = ANY(${[...wanted.flows]}) AND month = ANY(${[...months]}::date[]))
          OR (measure = ANY(${[...wanted.stocks]}) AND month = ${months.at(-1)}::date))`,
  );
}

function figuresOf(
  place: string,
  {
    months,
    cells,
    days,
    wanted,
  }: Omit<CellQuestion, 'city' | 'places'> & {
    readonly cells: readonly CellRow[];
    readonly days: DayRange;
  },
): PublishedFigures {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return nothing(days);
  const chain = [place, ...scopesOver(place)];
  const own = cells.filter(({ division }) => chain.includes(division));
  return {
    days: { from: first, to: shiftedMonth(last, 1) },
    of: (measure) => {
      if (!wanted.flows.includes(measure) && !wanted.stocks.includes(measure)) return null;
      const rows = own.filter((row) => row.measure === measure);
      if (rows.some(({ amount }) => amount === null)) return null;
      return rows
        .filter(({ division }) => division === place)
        .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    },
  };
}
