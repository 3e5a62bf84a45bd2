import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

interface RulesRow {
  pointsPerHour: number;
  maxHoursPerActivity: number | null;
  maxHoursPerDay: number | null;
  referralPoints: number | null;
  redemptionWindow: string;
  silverCardPoints: number | null;
  goldCardPoints: number | null;
  expiresAfterMonths: number | null;
  clearsBalanceOnRedemption: boolean;
}

interface PointsPolicyRow extends RulesRow {
  cityCode: string;
  version: number;
  id: string;
  validFrom: string;
  basedOn: string | null;
  note: string | null;
  publishedAt: Date;
  publishedBy: string;
}

interface PointsPresetRow extends RulesRow {
  cityCode: string;
  code: string;
  name: string;
  attribution: string;
}

const hours = { type: 'numeric', precision: 3, scale: 1, nullable: true } as const;
const number = { type: 'integer', nullable: true } as const;

const RULES: Readonly<Record<keyof RulesRow, EntitySchemaColumnOptions>> = {
  pointsPerHour: { type: 'integer', name: 'points_per_hour' },
  maxHoursPerActivity: { ...hours, name: 'max_hours_per_activity' },
  maxHoursPerDay: { ...hours, name: 'max_hours_per_day' },
  referralPoints: { ...number, name: 'referral_points' },
  redemptionWindow: { type: 'text', name: 'redemption_window' },
  silverCardPoints: { ...number, name: 'silver_card_points' },
  goldCardPoints: { ...number, name: 'gold_card_points' },
  expiresAfterMonths: { ...number, name: 'expires_after_months' },
  clearsBalanceOnRedemption: { type: 'boolean', name: 'clears_balance_on_redemption' },
};

const policyKey = { primary: true, primaryKeyConstraintName: 'points_policy_pkey' } as const;
const presetKey = { type: 'text', primary: true, primaryKeyConstraintName: 'points_preset_pkey' } as const;

/** Rules of points, city by city and version by version. */
export const pointsPolicyTable = new EntitySchema<PointsPolicyRow>({
  name: 'PointsPolicy',
  tableName: 'points_policy',
  columns: {
    cityCode: { ...policyKey, type: 'text', name: 'city_code' },
    version: { ...policyKey, type: 'integer' },
    id: { type: 'text' },
    ...RULES,
    validFrom: { type: 'date', name: 'valid_from' },
    basedOn: { type: 'text', name: 'based_on', nullable: true },
    note: { type: 'text', nullable: true },
    publishedAt: { type: 'timestamptz', precision: 3, name: 'published_at' },
    publishedBy: { type: 'text', name: 'published_by' },
  },
  uniques: [{ name: 'points_policy_id', columns: ['cityCode', 'id'] }],
  checks: [{ name: 'points_policy_version', expression: 'version >= 1 AND version <= 100' }],
});

/** Rules that cities have published: reference data. */
export const pointsPresetTable = new EntitySchema<PointsPresetRow>({
  name: 'PointsPreset',
  tableName: 'points_preset',
  columns: {
    cityCode: { ...presetKey, name: 'city_code' },
    code: presetKey,
    name: { type: 'text' },
    ...RULES,
    attribution: { type: 'text' },
  },
});
