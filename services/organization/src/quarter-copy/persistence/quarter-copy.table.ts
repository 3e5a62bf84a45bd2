import { EntitySchema } from 'typeorm';

interface QuarterCopyRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  name: string;
  validFrom: Date;
  version: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'quarter_copy_pkey' } as const;

/** The local copy of the residential quarters. */
export const quarterCopyTable = new EntitySchema<QuarterCopyRow>({
  name: 'QuarterCopy',
  tableName: 'quarter_copy',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    name: { type: 'text' },
    validFrom: { type: 'timestamptz', name: 'valid_from' },
    version: { type: 'integer' },
  },
  indices: [{ name: 'quarter_copy_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});
