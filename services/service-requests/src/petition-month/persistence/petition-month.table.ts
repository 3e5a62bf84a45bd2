import { EntitySchema } from 'typeorm';

interface PetitionMonthRow {
  cityCode: string;
  divisionCode: string;
  month: string;
  version: number;
  officials: number;
  received: number;
  closed: number;
  open: number;
  overdue: number;
  reportedAt: Date;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'petition_month_pkey' } as const;
const count = { type: 'integer' } as const;

/** Counts of petition matters by place and month. A record of what was reported then: it stays where it was reported. */
export const petitionMonthTable = new EntitySchema<PetitionMonthRow>({
  name: 'PetitionMonth',
  tableName: 'petition_month',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    divisionCode: { ...key, name: 'division_code' },
    month: { ...key },
    version: { ...count },
    officials: { ...count },
    received: { ...count },
    closed: { ...count },
    open: { ...count },
    overdue: { ...count },
    reportedAt: { type: 'timestamptz', precision: 3, name: 'reported_at' },
  },
  checks: [
    { name: 'petition_month_month', expression: "month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$'" },
    {
      name: 'petition_month_counts',
      expression: 'officials >= 0 AND received >= 0 AND closed >= 0 AND overdue >= 0 AND overdue <= open',
    },
  ],
});
