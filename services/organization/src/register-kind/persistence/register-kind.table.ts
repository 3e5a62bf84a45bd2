import { EntitySchema } from 'typeorm';

interface RegisterKindRow {
  code: string;
  name: string;
  description: string;
  unit: string;
  isPublic: boolean;
  isDemand: boolean;
  leastQuantity: number;
  accounts: string;
}

/** Kinds of entries in the register. The same for all cities, so without one: a reference table, kept whole everywhere. */
export const registerKindTable = new EntitySchema<RegisterKindRow>({
  name: 'RegisterKind',
  tableName: 'register_kind',
  columns: {
    code: { type: 'text', primary: true, primaryKeyConstraintName: 'register_kind_pkey' },
    name: { type: 'text' },
    description: { type: 'text' },
    unit: { type: 'text' },
    isPublic: { type: 'boolean', name: 'is_public' },
    isDemand: { type: 'boolean', name: 'is_demand' },
    leastQuantity: { type: 'integer', name: 'least_quantity' },
    accounts: { type: 'text' },
  },
  checks: [{ name: 'register_kind_least_quantity', expression: 'least_quantity >= 0' }],
});
