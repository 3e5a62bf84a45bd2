import { EntitySchema } from 'typeorm';

interface ResidentialQuarterRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  name: string;
  nameFolded: string;
  kind: string;
  households: number;
  validFrom: Date;
}

/** Residential quarters. */
export const residentialQuarterTable = new EntitySchema<ResidentialQuarterRow>({
  name: 'ResidentialQuarter',
  tableName: 'residential_quarter',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'residential_quarter_pkey',
    },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'residential_quarter_pkey' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    kind: { type: 'text' },
    households: { type: 'integer' },
    validFrom: { type: 'timestamptz', name: 'valid_from', default: () => 'now()' },
  },
  checks: [{ name: 'residential_quarter_households', expression: 'households >= 0' }],
  indices: [{ name: 'residential_quarter_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});
