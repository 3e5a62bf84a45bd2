import { EntitySchema } from 'typeorm';

interface GridCopyRow {
  cityCode: string;
  id: string;
  code: string;
  divisionCode: string;
  name: string;
  validTo: Date | null;
  version: number;
}

/** The local copy of the grids. */
export const gridCopyTable = new EntitySchema<GridCopyRow>({
  name: 'GridCopy',
  tableName: 'grid_copy',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName: 'grid_copy_pkey' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'grid_copy_pkey' },
    code: { type: 'text' },
    divisionCode: { type: 'text', name: 'division_code' },
    name: { type: 'text' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    version: { type: 'integer' },
  },
  indices: [{ name: 'grid_copy_code', columns: ['cityCode', 'code'] }],
});
