import sql, { type Sql as SqlText } from 'sql-template-tag';
import { cityCodeOf, DivisionLevel, levelOf, subtreeRange } from '../codes/division-code.js';
import { rowsOf, type Sql } from '../database/sql.js';
import { groupBy } from '../loaders/group-by.js';
import { type DayRange, shiftedMonth, startOfMonth } from './day-range.js';
import { type FigureRow, Figures } from './figures.js';

/** Which figures are wanted of each scope. A measure is either a flow or a stock. */
export interface WantedFigures {
  /** What happened on the days of the period. */
  readonly flows: readonly string[];
  /** What there was at the end of the period: all increments up to its last day. */
  readonly stocks: readonly string[];
  /** Those of them that are wanted by dimension. */
  readonly byDimension?: readonly string[];
}

/** Which figures are wanted, of whom and when. */
export interface FigureQuestion extends WantedFigures {
  /** Division codes and organization ids. */
  readonly scopes: readonly string[];
  readonly days: DayRange;
}

/** Where figures are read. */
export type FigureReader = (question: FigureQuestion) => Promise<ReadonlyMap<string, Figures>>;

/**
 * Figures of many places and organizations, folded and not yet folded alike: one statement for each city among them
 * and one for each province, whatever the number of scopes, measures and days. A stretch of years is read from whole
 * months and the days at its edges. Every scope has an answer.
 */
export async function readFigures(
  database: Sql,
  { scopes, days, ...wanted }: FigureQuestion,
): Promise<ReadonlyMap<string, Figures>> {
  const asOf = new Date();
  const groups = [...groupBy([...new Set(scopes)], homeOf).values()];
  const rows = await Promise.all(
    groups.map((group) => rowsOf<FigureRow & { scope: string }>(database, statement(group, wanted, days))),
  );
  const rowsOfScope = groupBy(rows.flat(), ({ scope }) => scope);
  return new Map(scopes.map((scope) => [scope, new Figures(rowsOfScope.get(scope) ?? [], asOf)]));
}

const isDivision = (scope: string): boolean => scope.length === 12;
const isProvince = (scope: string): boolean => isDivision(scope) && levelOf(scope) === DivisionLevel.PROVINCE;

/** What can be asked together: the scopes of one city, or a province alone. */
const homeOf = (scope: string): string => (isProvince(scope) ? scope : cityCodeOf(scope));

function statement(scopes: readonly string[], wanted: WantedFigures, days: DayRange): SqlText {
  const [first = ''] = scopes;
  const { stored, waiting } = isProvince(first) ? ofProvince(first) : ofCity(cityCodeOf(first));
  const lastMonth = startOfMonth(days.to);
  const part = sql`CASE WHEN wanted.parted THEN it.dimension ELSE '' END`;
  return sql`
    WITH place AS (${placesOf(scopes)}), wanted AS (${wantedRows(wanted, days)})
    SELECT scope, measure, dimension, sum(amount)::float8 AS amount FROM (
      SELECT place.scope, it.measure, ${part} AS dimension, it.amount
      FROM place CROSS JOIN wanted JOIN stat_month it ON ${stored} AND it.scope = place.scope
        AND it.measure = wanted.measure AND it.month >= wanted.month_from AND it.month < ${lastMonth}::date
      UNION ALL
      SELECT place.scope, it.measure, ${part}, it.amount
      FROM place CROSS JOIN wanted JOIN stat_day it ON ${stored} AND it.scope = place.scope
        AND it.measure = wanted.measure AND it.day >= wanted.head_from AND it.day < wanted.head_to
      UNION ALL
      SELECT place.scope, it.measure, ${part}, it.amount
      FROM place CROSS JOIN wanted JOIN stat_day it ON ${stored} AND it.scope = place.scope
        AND it.measure = wanted.measure AND it.day >= wanted.tail_from AND it.day < ${days.to}::date
      UNION ALL
      SELECT place.scope, it.measure, ${part}, it.amount
      FROM stat_delta it JOIN wanted ON it.measure = wanted.measure AND it.day >= wanted.day_from
        JOIN place ON it.scope = place.scope
          OR length(it.scope) = 12 AND it.scope >= place.code_from AND it.scope < place.code_to
      WHERE ${waiting} AND it.day < ${days.to}::date
    ) AS increment
    GROUP BY scope, measure, dimension ORDER BY scope, measure, dimension`;
}

/** Where the rows of a city are. */
const ofCity = (city: string) => ({
  stored: sql`it.city_code = ${city}`,
  waiting: sql`it.city_code = ${city}`,
});

/** Where the rows of a province are: each of its cities has some, and each is one walk along the key. */
function ofProvince(code: string) {
  const { from, to } = subtreeRange(code);
  const [first, end] = [cityCodeOf(from), cityCodeOf(to)];
  return {
    stored: sql`it.city_code = ANY (ARRAY(
      SELECT city_code FROM stat_city WHERE city_code >= ${first} AND city_code < ${end}))`,
    waiting: sql`it.city_code >= ${first} AND it.city_code < ${end}`,
  };
}

/** Scopes with the range of codes below them; what is no place has none below. */
function placesOf(scopes: readonly string[]): SqlText {
  const ranges = scopes.map((scope) => (isDivision(scope) ? subtreeRange(scope) : { from: '', to: '' }));
  return sql`SELECT * FROM unnest(${[...scopes]}::text[], ${ranges.map(({ from }) => from)}::text[],
    ${ranges.map(({ to }) => to)}::text[]) AS place (scope, code_from, code_to)`;
}

/**
 * Measures, each with the days that it is summed over, cut into whole months, the days before them (the head) and
 * the days after them (the tail). A period within one month is all head; a stock has no head, since it has no start.
 */
function wantedRows({ flows, stocks, byDimension = [] }: WantedFigures, { from, to }: DayRange): SqlText {
  const lastMonth = startOfMonth(to);
  const firstMonth = from === startOfMonth(from) ? from : shiftedMonth(from, 1);
  const headTo = earlier(firstMonth, to);
  const tailFrom = later(lastMonth, headTo);
  const always = '-infinity';
  const rows = [
    ...flows.map((measure) => [measure, firstMonth, from, headTo, tailFrom, from]),
    ...stocks.map((measure) => [measure, always, always, always, lastMonth, always]),
  ];
  const column = (index: number): string[] => rows.map((row) => row[index] ?? '');
  return sql`SELECT *, measure = ANY(${[...byDimension]}::text[]) AS parted
    FROM unnest(${column(0)}::text[], ${column(1)}::date[], ${column(2)}::date[], ${column(3)}::date[],
      ${column(4)}::date[], ${column(5)}::date[])
      AS wanted (measure, month_from, head_from, head_to, tail_from, day_from)`;
}

const earlier = (left: string, right: string): string => (left < right ? left : right);
const later = (left: string, right: string): string => (left < right ? right : left);
