import { EntitySchema } from 'typeorm';

interface DivisionRow {
  code: string;
  cityCode: string;
  version: number;
}

interface DivisionVersionRow {
  code: string;
  validFrom: Date;
  validTo: Date | null;
  name: string;
  nameFolded: string;
  level: string;
  parentCode: string | null;
  path: string[];
  urbanRural: string | null;
}

/** What a code means and how often it changed. */
export const divisionTable = new EntitySchema<DivisionRow>({
  name: 'Division',
  tableName: 'division',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'division_pkey' },
    cityCode: { type: 'text', name: 'city_code' },
    version: { type: 'integer' },
  },
});

/** What a division was called and where it belonged, and when. */
export const divisionVersionTable = new EntitySchema<DivisionVersionRow>({
  name: 'DivisionVersion',
  tableName: 'division_version',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'division_version_pkey' },
    validFrom: {
      type: 'timestamptz',
      name: 'valid_from',
      primary: true,
      primaryKeyConstraintName: 'division_version_pkey',
    },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
    name: { type: 'text' },
    nameFolded: { type: 'text', name: 'name_folded' },
    level: { type: 'text' },
    parentCode: { type: 'text', name: 'parent_code', nullable: true },
    path: { type: 'text', array: true },
    urbanRural: { type: 'text', name: 'urban_rural', nullable: true },
  },
  foreignKeys: [
    {
      name: 'division_version_code_fkey',
      target: 'Division',
      columnNames: ['code'],
      referencedColumnNames: ['code'],
    },
  ],
  checks: [{ name: 'division_version_period', expression: 'valid_to > valid_from' }],
  indices: [
    { name: 'division_version_current', columns: ['code'], unique: true, where: 'valid_to IS NULL' },
    { name: 'division_version_parent', columns: ['parentCode', 'code'] },
  ],
});
