import { EntitySchema } from 'typeorm';
import type { ExceptionalDay } from '../working-calendar.js';

interface WorkingYearRow {
  year: number;
  days: readonly ExceptionalDay[];
  takenAt: Date;
  isProvisional: boolean;
}

/** A year's holidays and adjusted working days: national reference data, the same on every node. */
export const workingYearTable = new EntitySchema<WorkingYearRow>({
  name: 'WorkingYear',
  tableName: 'working_year',
  columns: {
    year: { type: 'integer', primary: true, primaryKeyConstraintName: 'working_year_pkey' },
    days: { type: 'jsonb' },
    takenAt: { type: 'timestamptz', name: 'taken_at', default: () => 'now()' },
    isProvisional: { type: 'boolean', name: 'is_provisional', default: false },
  },
});
