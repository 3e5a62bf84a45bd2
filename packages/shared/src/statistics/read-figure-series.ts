import sql, { type Sql as SqlText } from 'sql-template-tag';
import { rowsOf, type Sql } from '../database/sql.js';
import { groupBy } from '../loaders/group-by.js';
import { type DayRange, shiftedMonth, startOfMonth } from './day-range.js';
import { homeOf, placesOf, rowsOfHome } from './figure-places.js';

/** How long the steps of a series are. Weeks begin on Monday. */
export type SeriesStep = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Which figures are wanted of whom, step by step: what happened on the days of a range. */
export interface SeriesQuestion {
  /** Division codes and organization ids. */
  readonly scopes: readonly string[];
  readonly measures: readonly string[];
  /** Those of them that are wanted by dimension. */
  readonly byDimension: readonly string[];
  readonly days: DayRange;
  readonly step: SeriesStep;
}

/** One sum of increments of one step; what comes to 0 is left out. */
export interface SeriesFigure {
  readonly scope: string;
  readonly measure: string;
  /** Empty unless the measure was asked for by dimension. */
  readonly dimension: string;
  /** First day of the step, `YYYY-MM-DD`, also where the range begins in the middle of it. */
  readonly step: string;
  readonly amount: number;
}

/** Where figures are read step by step. */
export type SeriesReader = (question: SeriesQuestion) => Promise<readonly SeriesFigure[]>;

/**
 * Figures of many places and organizations step by step, folded and not yet folded alike: one statement for each city
 * among them and one for each province. Steps of a month or longer are read from whole months and the days at the edges.
 */
export async function readFigureSeries(
  database: Sql,
  question: SeriesQuestion,
): Promise<readonly SeriesFigure[]> {
  const groups = [...groupBy([...new Set(question.scopes)], homeOf).values()];
  const rows = groups.map((scopes) => rowsOf<SeriesFigure>(database, statement({ ...question, scopes })));
  return (await Promise.all(rows)).flat();
}

/** Stored rows are reached by place and measure, three short walks along the keys; see `readFigures`. */
function statement({ scopes, measures, byDimension, days, step }: SeriesQuestion): SqlText {
  const { stored, waiting } = rowsOfHome(scopes);
  const { months, head, tail } = cut(days, step);
  const own = sql`${stored} AND it.scope = place.scope AND it.measure = wanted.measure`;
  return sql`
    WITH place AS (${placesOf(scopes)}), wanted AS (
      SELECT measure, measure = ANY(${[...byDimension]}::text[]) AS parted FROM unnest(${[...measures]}::text[]) AS measure)
    SELECT scope, measure, dimension, to_char(date_trunc(${step}, day::timestamp), 'YYYY-MM-DD') AS step,
      sum(amount)::float8 AS amount
    FROM (
      SELECT place.scope, wanted.measure, CASE WHEN wanted.parted THEN stored.dimension ELSE '' END AS dimension,
        stored.day, stored.amount
      FROM place CROSS JOIN wanted CROSS JOIN LATERAL (
        SELECT it.dimension, it.month AS day, it.amount FROM stat_month it
        WHERE ${own} AND it.month >= ${months.from}::date AND it.month < ${months.to}::date
        UNION ALL
        SELECT it.dimension, it.day, it.amount FROM stat_day it
        WHERE ${own} AND it.day >= ${head.from}::date AND it.day < ${head.to}::date
        UNION ALL
        SELECT it.dimension, it.day, it.amount FROM stat_day it
        WHERE ${own} AND it.day >= ${tail.from}::date AND it.day < ${tail.to}::date
      ) AS stored
      UNION ALL
      SELECT place.scope, wanted.measure, CASE WHEN wanted.parted THEN it.dimension ELSE '' END, it.day, it.amount
      FROM stat_delta it JOIN wanted ON it.measure = wanted.measure
        JOIN place ON it.scope = place.scope
          OR length(it.scope) = 12 AND it.scope >= place.code_from AND it.scope < place.code_to
      WHERE ${waiting} AND it.day >= ${days.from}::date AND it.day < ${days.to}::date
    ) AS increment
    GROUP BY 1, 2, 3, 4 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4`;
}

/** The range as whole months and the days before and after them; all days are before them where steps are shorter. */
function cut({ from, to }: DayRange, step: SeriesStep) {
  const isShort = step === 'day' || step === 'week';
  const firstMonth = from === startOfMonth(from) ? from : shiftedMonth(from, 1);
  const months = isShort ? { from: to, to } : { from: firstMonth, to: startOfMonth(to) };
  const headTo = earlier(months.from, to);
  return { months, head: { from, to: headTo }, tail: { from: later(months.to, headTo), to } };
}

const earlier = (left: string, right: string): string => (left < right ? left : right);
const later = (left: string, right: string): string => (left < right ? right : left);
