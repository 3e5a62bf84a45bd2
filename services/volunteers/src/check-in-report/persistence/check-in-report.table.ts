import { EntitySchema } from 'typeorm';

interface CheckInReportRow {
  cityCode: string;
  id: string;
  checkInId: string;
  sequence: number;
  direction: string;
  fromDay: string;
  toDay: string;
  services: number;
  participants: number;
  hours: number;
  summary: string;
  reportedAt: Date;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'check_in_report_pkey' } as const;

/** What units and communities told each other. */
export const checkInReportTable = new EntitySchema<CheckInReportRow>({
  name: 'CheckInReport',
  tableName: 'check_in_report',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    checkInId: { type: 'text', name: 'check_in_id' },
    sequence: { type: 'integer' },
    direction: { type: 'text' },
    fromDay: { type: 'date', name: 'from_day' },
    toDay: { type: 'date', name: 'to_day' },
    services: { type: 'integer' },
    participants: { type: 'integer' },
    hours: { type: 'numeric', precision: 8, scale: 1 },
    summary: { type: 'text' },
    reportedAt: { type: 'timestamptz', precision: 3, name: 'reported_at' },
  },
  foreignKeys: [
    {
      name: 'check_in_report_check_in_fkey',
      target: 'CheckIn',
      columnNames: ['cityCode', 'checkInId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'check_in_report_count', expression: 'sequence >= 1 AND sequence <= 100' },
    { name: 'check_in_report_numbers', expression: 'services >= 0 AND participants >= 0 AND hours >= 0' },
    { name: 'check_in_report_period', expression: 'to_day > from_day' },
  ],
  indices: [
    { name: 'check_in_report_sequence', columns: ['cityCode', 'checkInId', 'sequence'], unique: true },
  ],
});
