import { cityCodeOf, groupBy, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { ReportedFigure } from '../reported-figure.js';
import type { ReportedFigureRepository } from '../reported-figure.repository.js';
import { NO_PERIOD } from './reported-figure.table.js';

/** Published figures in PostgreSQL. */
export class SqlReportedFigureRepository implements ReportedFigureRepository {
  constructor(private readonly database: Sql) {}

  async findByDivisions(codes: readonly string[]): Promise<readonly ReportedFigure[]> {
    const lists = [...groupBy(codes, cityCodeOf)].map(([city, group]) =>
      rowsOf<ReportedFigure>(
        this.database,
        sql`SELECT f.division_code AS "divisionCode", f.metric_code AS "metricCode", f.value::float8 AS value,
              f.qualifier, f.unit, nullif(f.period, ${NO_PERIOD}) AS period, f.account, f.note
            FROM reported_figure f WHERE f.city_code = ${city} AND f.division_code = ANY(${group})
            ORDER BY f.division_code, f.metric_code, f.period, f.account`,
      ),
    );
    return (await Promise.all(lists)).flat();
  }
}
