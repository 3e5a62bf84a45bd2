import { EntitySchema } from 'typeorm';

interface ObligationPolicyRow {
  cityCode: string;
  fromYear: number;
  version: number;
  unitHours: number;
  memberHours: number;
  countedKinds: string[];
  source: string | null;
  publishedAt: Date;
}

const key = { primary: true, primaryKeyConstraintName: 'obligation_policy_pkey' } as const;

/** Hours that are owed a year, for each city from a year on; city `0000` holds the national preset. */
export const obligationPolicyTable = new EntitySchema<ObligationPolicyRow>({
  name: 'ObligationPolicy',
  tableName: 'obligation_policy',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    fromYear: { ...key, type: 'integer', name: 'from_year' },
    version: { type: 'integer' },
    unitHours: { type: 'numeric', precision: 5, scale: 1, name: 'unit_hours' },
    memberHours: { type: 'numeric', precision: 5, scale: 1, name: 'member_hours' },
    countedKinds: { type: 'text', array: true, name: 'counted_kinds' },
    source: { type: 'text', nullable: true },
    publishedAt: { type: 'timestamptz', name: 'published_at' },
  },
  checks: [
    {
      name: 'obligation_policy_hours',
      expression:
        'unit_hours > 0 AND member_hours > 0 AND unit_hours * 2 = trunc(unit_hours * 2) AND member_hours * 2 = trunc(member_hours * 2)',
    },
    { name: 'obligation_policy_kinds', expression: 'cardinality(counted_kinds) BETWEEN 1 AND 20' },
  ],
});
