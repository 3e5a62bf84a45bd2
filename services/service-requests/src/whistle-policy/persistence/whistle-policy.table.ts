import { EntitySchema } from 'typeorm';
import type { WhistlePolicyContent } from '../whistle-policy.js';

interface WhistlePolicyRow {
  cityCode: string;
  version: number;
  terms: Pick<WhistlePolicyContent, 'rules' | 'band'>;
  evidence: string;
  validFrom: Date;
  publishedAt: Date;
}

const primaryKeyConstraintName = 'whistle_policy_pkey';

/** What each version of a whistle policy says, for good: rows are added and never changed. City `0000` is everybody's. */
export const whistlePolicyTable = new EntitySchema<WhistlePolicyRow>({
  name: 'WhistlePolicy',
  tableName: 'whistle_policy',
  columns: {
    cityCode: { type: 'text', name: 'city_code', primary: true, primaryKeyConstraintName },
    version: { type: 'integer', primary: true, primaryKeyConstraintName },
    terms: { type: 'jsonb' },
    evidence: { type: 'text' },
    validFrom: { type: 'timestamptz', precision: 3, name: 'valid_from' },
    publishedAt: { type: 'timestamptz', precision: 3, name: 'published_at' },
  },
  checks: [{ name: 'whistle_policy_version', expression: 'version > 0' }],
});
