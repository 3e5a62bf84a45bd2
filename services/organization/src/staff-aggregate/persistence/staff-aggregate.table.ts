import { EntitySchema } from 'typeorm';

interface StaffAggregateRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  organizationId: string;
  countedOn: string;
  headcount: number;
  established: number | null;
  fullTime: number | null;
  partTime: number | null;
  meanAge: number | null;
  bachelorPlus: number | null;
  relevantBackground: number | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'staff_aggregate_pkey' } as const;

/** Counts of the staff of organizations on days. */
export const staffAggregateTable = new EntitySchema<StaffAggregateRow>({
  name: 'StaffAggregate',
  tableName: 'staff_aggregate',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    organizationId: { type: 'text', name: 'organization_id' },
    countedOn: { type: 'date', name: 'counted_on' },
    headcount: { type: 'integer' },
    established: { type: 'integer', nullable: true },
    fullTime: { type: 'integer', name: 'full_time', nullable: true },
    partTime: { type: 'integer', name: 'part_time', nullable: true },
    meanAge: { type: 'numeric', name: 'mean_age', nullable: true },
    bachelorPlus: { type: 'integer', name: 'bachelor_plus', nullable: true },
    relevantBackground: { type: 'integer', name: 'relevant_background', nullable: true },
  },
  foreignKeys: [
    {
      name: 'staff_aggregate_organization_fkey',
      target: 'Organization',
      columnNames: ['cityCode', 'organizationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'staff_aggregate_parts',
      expression: `headcount >= 0 AND established >= 0
        AND full_time BETWEEN 0 AND headcount AND part_time BETWEEN 0 AND headcount
        AND bachelor_plus BETWEEN 0 AND headcount AND relevant_background BETWEEN 0 AND headcount`,
    },
  ],
  indices: [
    { name: 'staff_aggregate_once', columns: ['cityCode', 'organizationId', 'countedOn'], unique: true },
    { name: 'staff_aggregate_division', columns: ['cityCode', 'divisionCode', 'id'] },
  ],
});
