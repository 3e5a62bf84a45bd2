import { EntitySchema } from 'typeorm';

interface HourCapRow {
  cityCode: string;
  validFrom: string;
  version: number;
  hoursPerActivity: number;
  hoursPerDay: number;
  publishedBy: string;
  publishedAt: Date;
}

const keyOf = { primary: true, primaryKeyConstraintName: 'hour_cap_pkey' } as const;

/** How many hours count at most; city `0000` holds what holds elsewhere. Rows are added and never changed. */
export const hourCapTable = new EntitySchema<HourCapRow>({
  name: 'HourCap',
  tableName: 'hour_cap',
  columns: {
    cityCode: { ...keyOf, type: 'text', name: 'city_code' },
    validFrom: { ...keyOf, type: 'date', name: 'valid_from' },
    version: { ...keyOf, type: 'integer' },
    hoursPerActivity: { type: 'numeric', precision: 4, scale: 1, name: 'hours_per_activity' },
    hoursPerDay: { type: 'numeric', precision: 4, scale: 1, name: 'hours_per_day' },
    publishedBy: { type: 'text', name: 'published_by' },
    publishedAt: { type: 'timestamptz', precision: 3, name: 'published_at' },
  },
  checks: [
    {
      name: 'hour_cap_hours',
      expression:
        'hours_per_activity > 0 AND hours_per_activity <= 24 AND hours_per_day > 0 AND hours_per_day <= 24',
    },
  ],
});
