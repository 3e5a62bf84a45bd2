import { EntitySchema } from 'typeorm';

interface StructureLockRow {
  cityCode: string;
}

/** One row a city, held by whoever changes its tree of organizations. */
export const structureLockTable = new EntitySchema<StructureLockRow>({
  name: 'StructureLock',
  tableName: 'structure_lock',
  columns: {
    cityCode: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'structure_lock_pkey',
      name: 'city_code',
    },
  },
});
