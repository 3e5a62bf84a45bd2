import { EntitySchema } from 'typeorm';

interface ServiceCategoryRow {
  cityCode: string;
  code: string;
  name: string;
  parentCode: string | null;
  leadDepartmentKind: string | null;
  priority: string;
  sensitive: boolean;
  retired: boolean;
  version: number;
}

/** What requests are about; city `0000` holds what all cities share. */
export const serviceCategoryTable = new EntitySchema<ServiceCategoryRow>({
  name: 'ServiceCategory',
  tableName: 'service_category',
  columns: {
    cityCode: {
      type: 'text',
      name: 'city_code',
      primary: true,
      primaryKeyConstraintName: 'service_category_pkey',
    },
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'service_category_pkey' },
    name: { type: 'text' },
    parentCode: { type: 'text', name: 'parent_code', nullable: true },
    leadDepartmentKind: { type: 'text', name: 'lead_department_kind', nullable: true },
    priority: { type: 'text' },
    sensitive: { type: 'boolean', default: false },
    retired: { type: 'boolean', default: false },
    version: { type: 'integer', default: 1 },
  },
  checks: [
    { name: 'service_category_code', expression: `code ~ '^[A-Z][A-Z0-9_]*([.][A-Z0-9_]+)*$'` },
    { name: 'service_category_priority', expression: `priority IN ('ROUTINE', 'URGENT', 'EMERGENCY')` },
  ],
});
