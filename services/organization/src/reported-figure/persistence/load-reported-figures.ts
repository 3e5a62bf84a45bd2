import { cityCodeOf, copyRows } from '@governance/shared';
import type { Client } from 'pg';
import type { ReportedFigure } from '../reported-figure.js';
import { NO_PERIOD } from './reported-figure.table.js';

/** Fills an empty table with published figures. */
export async function loadReportedFigures(client: Client, figures: readonly ReportedFigure[]): Promise<void> {
  await copyRows(
    client,
    'reported_figure',
    ['city_code', 'division_code', 'metric_code', 'period', 'account', 'value', 'qualifier', 'unit', 'note'],
    figures.map((figure) => [
      cityCodeOf(figure.divisionCode),
      figure.divisionCode,
      figure.metricCode,
      figure.period ?? NO_PERIOD,
      figure.account,
      figure.value,
      figure.qualifier,
      figure.unit,
      figure.note,
    ]),
  );
}
