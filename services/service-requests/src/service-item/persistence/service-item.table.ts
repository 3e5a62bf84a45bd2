import { EntitySchema } from 'typeorm';

interface ServiceItemRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  code: string;
  kind: string;
  name: string;
  nameFolded: string;
  description: string | null;
  visitsRequired: number;
  online: boolean;
  agency: readonly string[];
  venue: string | null;
  departmentId: string | null;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'service_item_pkey' } as const;

/** What can be had of the offices of a place. */
export const serviceItemTable = new EntitySchema<ServiceItemRow>({
  name: 'ServiceItem',
  tableName: 'service_item',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    code: { type: 'text' },
    kind: { type: 'text' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    description: { type: 'text', nullable: true },
    visitsRequired: { type: 'integer', name: 'visits_required' },
    online: { type: 'boolean' },
    agency: { type: 'text', array: true },
    venue: { type: 'text', nullable: true },
    departmentId: { type: 'text', name: 'department_id', nullable: true },
    validFrom: { type: 'timestamptz', precision: 3, name: 'valid_from' },
    validTo: { type: 'timestamptz', precision: 3, name: 'valid_to', nullable: true },
  },
  checks: [
    { name: 'service_item_visits', expression: 'visits_required >= 0 AND visits_required <= 20' },
    { name: 'service_item_period', expression: 'valid_to IS NULL OR valid_to >= valid_from' },
  ],
  indices: [
    {
      name: 'service_item_code_once',
      columns: ['cityCode', 'divisionCode', 'code'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'service_item_division', columns: ['cityCode', 'divisionCode', 'id'] },
  ],
});
