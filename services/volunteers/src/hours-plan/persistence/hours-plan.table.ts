import { EntitySchema } from 'typeorm';

interface HoursPlanRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  volunteerId: string;
  organizationId: string | null;
  fromDay: string;
  toDay: string;
  hours: number;
  declaredAt: Date;
  endedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'hours_plan_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** What volunteers mean to give in other communities. */
export const hoursPlanTable = new EntitySchema<HoursPlanRow>({
  name: 'HoursPlan',
  tableName: 'hours_plan',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    fromDay: { type: 'date', name: 'from_day' },
    toDay: { type: 'date', name: 'to_day' },
    hours: { type: 'numeric', precision: 5, scale: 1 },
    declaredAt: { ...instant, name: 'declared_at' },
    endedAt: { ...instant, name: 'ended_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'hours_plan_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    { name: 'hours_plan_period', expression: 'to_day > from_day' },
    { name: 'hours_plan_hours', expression: 'hours > 0 AND hours * 2 = trunc(hours * 2)' },
  ],
  indices: [
    { name: 'hours_plan_volunteer', columns: ['cityCode', 'volunteerId', 'id'] },
    { name: 'hours_plan_division', columns: ['cityCode', 'divisionCode', 'toDay'] },
  ],
});
