import { EntitySchema } from 'typeorm';

interface DutyItemCopyRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  kind: string;
  title: string;
  organizationId: string | null;
  validFrom: string;
  validTo: string | null;
  removedOn: string | null;
  version: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'duty_item_copy_pkey' } as const;

/** The local copy of the duties of grids. */
export const dutyItemCopyTable = new EntitySchema<DutyItemCopyRow>({
  name: 'DutyItemCopy',
  tableName: 'duty_item_copy',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    kind: { type: 'text' },
    title: { type: 'text' },
    organizationId: { type: 'text', name: 'organization_id', nullable: true },
    validFrom: { type: 'date', name: 'valid_from' },
    validTo: { type: 'date', name: 'valid_to', nullable: true },
    removedOn: { type: 'date', name: 'removed_on', nullable: true },
    version: { type: 'integer' },
  },
  indices: [{ name: 'duty_item_copy_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});
