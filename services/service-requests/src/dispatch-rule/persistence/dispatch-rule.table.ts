import { EntitySchema } from 'typeorm';

interface DispatchRuleRow {
  cityCode: string;
  id: string;
  categoryCode: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  departmentId: string;
  version: number;
  validFrom: Date;
  validTo: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'dispatch_rule_pkey' } as const;

/** Which department leads a category in a place, and since when. */
export const dispatchRuleTable = new EntitySchema<DispatchRuleRow>({
  name: 'DispatchRule',
  tableName: 'dispatch_rule',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    categoryCode: { type: 'text', name: 'category_code' },
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    departmentId: { type: 'text', name: 'department_id' },
    version: { type: 'integer' },
    validFrom: { type: 'timestamptz', precision: 3, name: 'valid_from' },
    validTo: { type: 'timestamptz', precision: 3, name: 'valid_to', nullable: true },
  },
  checks: [
    { name: 'dispatch_rule_version', expression: 'version > 0' },
    { name: 'dispatch_rule_period', expression: 'valid_to IS NULL OR valid_to >= valid_from' },
  ],
  indices: [
    {
      name: 'dispatch_rule_current',
      columns: ['cityCode', 'categoryCode', 'divisionCode'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'dispatch_rule_place', columns: ['cityCode', 'divisionCode', 'categoryCode', 'id'] },
  ],
});
