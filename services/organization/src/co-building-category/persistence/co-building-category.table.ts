import { EntitySchema } from 'typeorm';

interface CoBuildingCategoryRow {
  cityCode: string;
  code: string;
  name: string;
  parentCode: string | null;
  requestCategoryCodes: string[];
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'co_building_category_pkey' } as const;

/** What needs, resources and projects are about; city `0000` holds what all cities share. */
export const coBuildingCategoryTable = new EntitySchema<CoBuildingCategoryRow>({
  name: 'CoBuildingCategory',
  tableName: 'co_building_category',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    code: key,
    name: { type: 'text' },
    parentCode: { type: 'text', name: 'parent_code', nullable: true },
    requestCategoryCodes: { type: 'text', array: true, name: 'request_category_codes' },
  },
  checks: [
    { name: 'co_building_category_code', expression: `code ~ '^[A-Z][A-Z0-9_]*([.][A-Z0-9_]+)?$'` },
    {
      name: 'co_building_category_parent',
      expression: `parent_code IS NOT DISTINCT FROM nullif(split_part(code, '.', 1), code)`,
    },
  ],
});
