import { EntitySchema } from 'typeorm';
import type { SlaTerms } from '../sla-terms.js';

interface SlaPolicyRow {
  cityCode: string;
  id: string;
  /** Empty for every category. */
  categoryCode: string;
  priority: string;
  newestVersion: number;
}

interface SlaPolicyVersionRow {
  cityCode: string;
  policyId: string;
  version: number;
  name: string;
  evidence: string;
  terms: SlaTerms;
  validFrom: Date;
  publishedAt: Date;
}

const policyKey = { type: 'text', primary: true, primaryKeyConstraintName: 'sla_policy_pkey' } as const;
const versionKey = {
  type: 'text',
  primary: true,
  primaryKeyConstraintName: 'sla_policy_version_pkey',
} as const;

/** For which requests there are policies; city `0000` holds what all cities share. */
export const slaPolicyTable = new EntitySchema<SlaPolicyRow>({
  name: 'SlaPolicy',
  tableName: 'sla_policy',
  columns: {
    cityCode: { ...policyKey, name: 'city_code' },
    id: policyKey,
    categoryCode: { type: 'text', name: 'category_code' },
    priority: { type: 'text' },
    newestVersion: { type: 'integer', name: 'newest_version' },
  },
  uniques: [{ name: 'sla_policy_scope', columns: ['cityCode', 'categoryCode', 'priority'] }],
  checks: [{ name: 'sla_policy_priority', expression: `priority IN ('ROUTINE', 'URGENT', 'EMERGENCY')` }],
});

/** What each version says, for good: rows are added and never changed. */
export const slaPolicyVersionTable = new EntitySchema<SlaPolicyVersionRow>({
  name: 'SlaPolicyVersion',
  tableName: 'sla_policy_version',
  columns: {
    cityCode: { ...versionKey, name: 'city_code' },
    policyId: { ...versionKey, name: 'policy_id' },
    version: { ...versionKey, type: 'integer' },
    name: { type: 'text' },
    evidence: { type: 'text' },
    terms: { type: 'jsonb' },
    validFrom: { type: 'timestamptz', precision: 3, name: 'valid_from' },
    publishedAt: { type: 'timestamptz', precision: 3, name: 'published_at' },
  },
  foreignKeys: [
    {
      name: 'sla_policy_version_policy_fkey',
      target: 'SlaPolicy',
      columnNames: ['cityCode', 'policyId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'sla_policy_version_number', expression: 'version > 0' }],
});
