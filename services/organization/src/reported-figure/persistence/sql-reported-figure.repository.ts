import {
  allOf,
  cityCodeOf,
  groupBy,
  type PageWindow,
  rowsOf,
  type Sql,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import type { ReportedFigure, ReportedFigureFilter } from '../reported-figure.js';
import type { ReportedFigureRepository } from '../reported-figure.repository.js';
import { NO_PERIOD } from './reported-figure.table.js';

/** Published figures in PostgreSQL. */
export class SqlReportedFigureRepository implements ReportedFigureRepository {
  constructor(private readonly database: Sql) {}

  async findByDivisions(codes: readonly string[]): Promise<readonly ReportedFigure[]> {
    const lists = [...groupBy(codes, cityCodeOf)].map(([city, group]) =>
      rowsOf<ReportedFigure>(
        this.database,
        sql`${SELECT_FIGURES} WHERE f.city_code = ${city} AND f.division_code = ANY(${group})
            ORDER BY f.division_code, f.metric_code, f.period, f.account`,
      ),
    );
    return (await Promise.all(lists)).flat();
  }

  findPage(filter: ReportedFigureFilter, window: PageWindow): Promise<readonly ReportedFigure[]> {
    const conditions = [...figureConditions(filter), ...afterCursor(window)];
    return rowsOf<ReportedFigure>(
      this.database,
      sql`${SELECT_FIGURES} WHERE ${allOf(conditions)}
          ORDER BY f.city_code, f.division_code, f.metric_code, f.period, f.account LIMIT ${window.first + 1}`,
    );
  }

  async count(filter: ReportedFigureFilter): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.database,
      sql`SELECT count(*)::integer AS count FROM reported_figure f WHERE ${allOf(figureConditions(filter))}`,
    );
    return row?.count ?? 0;
  }
}

const SELECT_FIGURES = sql`SELECT f.division_code AS "divisionCode", f.metric_code AS "metricCode",
  f.value::float8 AS value, f.qualifier, f.unit, nullif(f.period, ${NO_PERIOD}) AS period, f.account, f.note
  FROM reported_figure f`;

const figureConditions = ({ divisionCode, metricCode, period }: ReportedFigureFilter): SqlText[] => [
  ...(divisionCode == null ? [] : [withinPlace('f', divisionCode)]),
  ...(metricCode == null ? [] : [sql`f.metric_code = ${metricCode}`]),
  ...(period == null ? [] : [sql`f.period = ${period}`]),
];

/** The rows after a page's cursor, along the primary key; the city is part of every code. */
function afterCursor({ after }: PageWindow): SqlText[] {
  if (!after) return [];
  const [divisionCode = '', metricCode = '', period = '', account = ''] = after.map(String);
  return [
    sql`(f.city_code, f.division_code, f.metric_code, f.period, f.account)
        > (${cityCodeOf(divisionCode)}, ${divisionCode}, ${metricCode}, ${period}, ${account})`,
  ];
}
