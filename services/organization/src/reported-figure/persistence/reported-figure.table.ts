import { EntitySchema } from 'typeorm';

interface ReportedFigureRow {
  cityCode: string;
  divisionCode: string;
  metricCode: string;
  period: string;
  account: string;
  value: string;
  qualifier: string;
  unit: string;
  note: string | null;
}

/** Part of a key, so never null: what stands for the period that an account does not print. */
export const NO_PERIOD = '';

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'reported_figure_pkey' } as const;

/** Figures that accounts of places printed. */
export const reportedFigureTable = new EntitySchema<ReportedFigureRow>({
  name: 'ReportedFigure',
  tableName: 'reported_figure',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    divisionCode: { ...key, name: 'division_code' },
    metricCode: { ...key, name: 'metric_code' },
    period: key,
    account: key,
    value: { type: 'numeric' },
    qualifier: { type: 'text' },
    unit: { type: 'text' },
    note: { type: 'text', nullable: true },
  },
});
