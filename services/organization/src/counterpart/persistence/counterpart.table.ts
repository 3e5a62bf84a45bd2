import { EntitySchema } from 'typeorm';

interface CounterpartRow {
  cityCode: string;
  partyId: string;
  administrativeId: string;
  validFrom: Date;
  validTo: Date | null;
}

const key = { primary: true, primaryKeyConstraintName: 'administrative_counterpart_pkey' } as const;
const side = (name: string, column: string) => ({
  name,
  target: 'Organization',
  columnNames: ['cityCode', column],
  referencedColumnNames: ['cityCode', 'id'],
});

/** Which party organization stood beside which unit, and when. */
export const counterpartTable = new EntitySchema<CounterpartRow>({
  name: 'AdministrativeCounterpart',
  tableName: 'administrative_counterpart',
  columns: {
    cityCode: { ...key, type: 'text', name: 'city_code' },
    partyId: { ...key, type: 'text', name: 'party_id' },
    administrativeId: { type: 'text', name: 'administrative_id' },
    validFrom: { ...key, type: 'timestamptz', name: 'valid_from' },
    validTo: { type: 'timestamptz', name: 'valid_to', nullable: true },
  },
  foreignKeys: [
    side('administrative_counterpart_party_fkey', 'partyId'),
    side('administrative_counterpart_administrative_fkey', 'administrativeId'),
  ],
  checks: [{ name: 'administrative_counterpart_period', expression: 'valid_to > valid_from' }],
  indices: [
    {
      name: 'administrative_counterpart_of_party',
      columns: ['cityCode', 'partyId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    {
      name: 'administrative_counterpart_of_unit',
      columns: ['cityCode', 'administrativeId'],
      unique: true,
      where: 'valid_to IS NULL',
    },
    { name: 'administrative_counterpart_unit', columns: ['cityCode', 'administrativeId', 'validFrom'] },
  ],
});
