import { EntitySchema } from 'typeorm';

interface MonthlyFigureRow {
  cityCode: string;
  divisionCode: string;
  metric: string;
  dimension: string;
  month: string;
  metricVersion: string;
  numerator: string;
  denominator: string;
  excluded: string;
  edition: number;
  source: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'monthly_figure_pkey' } as const;

/** Figures of closed months, in the newest edition that was published. */
export const monthlyFigureTable = new EntitySchema<MonthlyFigureRow>({
  name: 'MonthlyFigure',
  tableName: 'monthly_figure',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    divisionCode: { ...key, name: 'division_code' },
    metric: key,
    dimension: { ...key, default: '' },
    month: { ...key, type: 'date' },
    metricVersion: { type: 'text', name: 'metric_version' },
    numerator: { type: 'bigint' },
    denominator: { type: 'bigint' },
    excluded: { type: 'bigint' },
    edition: { type: 'integer' },
    source: { type: 'text', default: '' },
  },
  indices: [
    {
      name: 'monthly_figure_told',
      columns: ['cityCode', 'divisionCode', 'month', 'source', 'edition'],
    },
  ],
  checks: [
    { name: 'monthly_figure_first_day', expression: 'EXTRACT(day FROM month) = 1' },
    { name: 'monthly_figure_edition', expression: 'edition >= 0' },
  ],
});
