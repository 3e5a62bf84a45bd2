import { EntitySchema } from 'typeorm';

interface ReferenceKindRow {
  cityCode: string;
  noun: string;
  code: string;
  name: string;
  version: number;
}

/** Kinds as reference data; city `0000` holds the national defaults. */
export const referenceKindTable = new EntitySchema<ReferenceKindRow>({
  name: 'ReferenceKind',
  tableName: 'reference_kind',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'reference_kind_pkey',
    },
    noun: { type: 'text', primary: true, primaryKeyConstraintName: 'reference_kind_pkey' },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'reference_kind_pkey' },
    name: { type: 'text' },
    version: { type: 'integer', default: 1 },
  },
});
