import { EntitySchema } from 'typeorm';

interface HourRecordRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  volunteerId: string;
  organizationId: string;
  title: string;
  activityKind: string;
  hours: number;
  servedOn: string;
  state: string;
  reportedAt: Date;
  confirmedAt: Date | null;
  confirmedBy: string | null;
  homeOrganizationId: string | null;
  shiftId: string | null;
  reversedAt: Date | null;
  reversedBy: string | null;
  reversalReason: string | null;
}

/** Hours that volunteers gave. */
export const hourRecordTable = new EntitySchema<HourRecordRow>({
  name: 'HourRecord',
  tableName: 'hour_record',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'hour_record_pkey',
    },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'hour_record_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    organizationId: { type: 'text', name: 'organization_id' },
    title: { type: 'text' },
    activityKind: { type: 'text', name: 'activity_kind' },
    hours: { type: 'numeric', precision: 4, scale: 1 },
    servedOn: { type: 'date', name: 'served_on' },
    state: { type: 'text' },
    reportedAt: { type: 'timestamptz', name: 'reported_at' },
    confirmedAt: { type: 'timestamptz', name: 'confirmed_at', nullable: true },
    confirmedBy: { type: 'text', name: 'confirmed_by', nullable: true },
    homeOrganizationId: { type: 'text', name: 'home_organization_id', nullable: true },
    shiftId: { type: 'text', name: 'shift_id', nullable: true },
    reversedAt: { type: 'timestamptz', precision: 3, name: 'reversed_at', nullable: true },
    reversedBy: { type: 'text', name: 'reversed_by', nullable: true },
    reversalReason: { type: 'text', name: 'reversal_reason', nullable: true },
  },
  foreignKeys: [
    {
      name: 'hour_record_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'hour_record_hours',
      expression: 'hours > 0 AND hours <= 24 AND hours * 2 = trunc(hours * 2)',
    },
    {
      name: 'hour_record_confirmed',
      expression: `(state = 'REPORTED' AND confirmed_at IS NULL) OR (state = 'CONFIRMED' AND confirmed_at IS NOT NULL) OR state = 'REVERSED'`,
    },
  ],
  indices: [
    {
      name: 'hour_record_shift',
      columns: ['cityCode', 'shiftId', 'volunteerId'],
      unique: true,
      where: `((shift_id IS NOT NULL) AND (state <> 'REVERSED'::text))`,
    },
    { name: 'hour_record_volunteer', columns: ['cityCode', 'volunteerId', 'servedOn', 'id'] },
    { name: 'hour_record_organization', columns: ['cityCode', 'organizationId', 'servedOn', 'id'] },
    { name: 'hour_record_home', columns: ['cityCode', 'homeOrganizationId', 'servedOn', 'id'] },
    { name: 'hour_record_division', columns: ['cityCode', 'divisionCode', 'servedOn', 'id'] },
  ],
});
