import { EntitySchema } from 'typeorm';

interface GridEstablishmentRow {
  cityCode: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  kind: string;
  validFrom: Date;
  validTo: Date | null;
  version: number;
  established: number;
}

const key = { primary: true, primaryKeyConstraintName: 'grid_establishment_pkey' } as const;

/** How many workers of each kind places were to have, and when. */
export const gridEstablishmentTable = new EntitySchema<GridEstablishmentRow>({
  name: 'GridEstablishment',
  tableName: 'grid_establishment',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    divisionCode: { ...key, type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    kind: { ...key, type: 'text' },
    validFrom: { ...key, type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    version: { type: 'integer' },
    established: { type: 'integer' },
  },
  checks: [
    { name: 'grid_establishment_period', expression: 'valid_to > valid_from' },
    { name: 'grid_establishment_count', expression: 'established >= 0' },
  ],
  indices: [
    {
      name: 'grid_establishment_current',
      columns: ['cityCode', 'divisionCode', 'kind'],
      unique: true,
      where: 'valid_to IS NULL',
    },
  ],
});
