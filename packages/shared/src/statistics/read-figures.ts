import sql, { type Sql as SqlText } from 'sql-template-tag';
import { rowsOf, type Sql } from '../database/sql.js';
import { groupBy } from '../loaders/group-by.js';
import { type DayRange, shiftedMonth, startOfMonth } from './day-range.js';
import { homeOf, placesOf, rowsOfHome } from './figure-places.js';
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

/**
 * What is stored is added up in a subquery for each place and measure: three short walks along the keys, which no
 * planner turns into a scan of everything. What waits is little, and is held against all places.
 */
function statement(scopes: readonly string[], wanted: WantedFigures, days: DayRange): SqlText {
  const { stored, waiting } = rowsOfHome(scopes);
  const own = sql`${stored} AND it.scope = place.scope AND it.measure = wanted.measure`;
  return sql`
    WITH place AS (${placesOf(scopes)}), wanted AS (${wantedRows(wanted, days)})
    SELECT scope, measure, dimension, sum(amount)::float8 AS amount FROM (
      SELECT place.scope, wanted.measure, CASE WHEN wanted.parted THEN sums.dimension ELSE '' END AS dimension,
        sums.amount
      FROM place CROSS JOIN wanted CROSS JOIN LATERAL (
        SELECT dimension, sum(amount) AS amount FROM (
          SELECT it.dimension, it.amount FROM stat_month it
          WHERE ${own} AND it.month >= wanted.month_from AND it.month < ${startOfMonth(days.to)}::date
          UNION ALL
          SELECT it.dimension, it.amount FROM stat_day it
          WHERE ${own} AND it.day >= wanted.head_from AND it.day < wanted.head_to
          UNION ALL
          SELECT it.dimension, it.amount FROM stat_day it
          WHERE ${own} AND it.day >= wanted.tail_from AND it.day < ${days.to}::date
        ) AS it GROUP BY dimension
      ) AS sums
      UNION ALL
      SELECT place.scope, wanted.measure, CASE WHEN wanted.parted THEN it.dimension ELSE '' END, it.amount
      FROM stat_delta it JOIN wanted ON it.measure = wanted.measure AND it.day >= wanted.day_from
        JOIN place ON it.scope = place.scope
          OR length(it.scope) = 12 AND it.scope >= place.code_from AND it.scope < place.code_to
      WHERE ${waiting} AND it.day < ${days.to}::date
    ) AS increment
    GROUP BY scope, measure, dimension ORDER BY scope, measure, dimension`;
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
