import { EntitySchema } from 'typeorm';

interface MediationCountRow {
  cityCode: string;
  venueId: string;
  month: string;
  kind: string;
  count: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'mediation_count_pkey' } as const;

/** How many disputes were mediated at a venue in a month, by kind; the month is its first day. */
export const mediationCountTable = new EntitySchema<MediationCountRow>({
  name: 'MediationCount',
  tableName: 'mediation_count',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    venueId: { ...key, name: 'venue_id' },
    month: { ...key, type: 'date' },
    kind: key,
    count: { type: 'integer' },
  },
  foreignKeys: [
    {
      name: 'mediation_count_venue_fkey',
      target: 'Venue',
      columnNames: ['cityCode', 'venueId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'mediation_count_count', expression: 'count >= 0' }],
});
