import { EntitySchema } from 'typeorm';

interface CheckInRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  kind: string;
  holderId: string;
  organizationId: string;
  volunteerId: string | null;
  startedAt: Date;
  endedAt: Date | null;
}

interface ServiceHolderRow {
  cityCode: string;
  holderId: string;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'check_in_pkey' } as const;
const holderKey = { type: 'text', primary: true, primaryKeyConstraintName: 'service_holder_pkey' } as const;

/** Units and members, and the communities to which they checked in. */
export const checkInTable = new EntitySchema<CheckInRow>({
  name: 'CheckIn',
  tableName: 'check_in',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    kind: { type: 'text' },
    holderId: { type: 'text', name: 'holder_id' },
    organizationId: { type: 'text', name: 'organization_id' },
    volunteerId: { type: 'text', name: 'volunteer_id', nullable: true },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'check_in_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'check_in_holder',
      expression: `(kind = 'UNIT' AND volunteer_id IS NULL AND holder_id = organization_id) OR (kind = 'MEMBER' AND volunteer_id IS NOT NULL AND holder_id = volunteer_id)`,
    },
    { name: 'check_in_period', expression: 'ended_at >= started_at' },
  ],
  indices: [
    {
      name: 'check_in_open',
      columns: ['cityCode', 'divisionCode', 'holderId'],
      unique: true,
      where: 'ended_at IS NULL',
    },
    { name: 'check_in_holder_order', columns: ['cityCode', 'holderId', 'startedAt', 'id'] },
    { name: 'check_in_organization', columns: ['cityCode', 'organizationId', 'startedAt', 'id'] },
    { name: 'check_in_division', columns: ['cityCode', 'divisionCode', 'startedAt', 'id'] },
  ],
});

/** Rows that are locked while what a unit or a member owes is counted. */
export const serviceHolderTable = new EntitySchema<ServiceHolderRow>({
  name: 'ServiceHolder',
  tableName: 'service_holder',
  columns: {
    cityCode: { ...holderKey, name: 'city_code' },
    holderId: { ...holderKey, name: 'holder_id' },
  },
});
