import { EntitySchema } from 'typeorm';

interface RedemptionRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  volunteerId: string;
  itemId: string;
  stationId: string;
  quantity: number;
  points: number;
  state: string;
  collectionCode: string;
  entrySequence: number;
  pointsLastUntil: string | null;
  redeemedAt: Date;
  collectedAt: Date | null;
  collectedBy: string | null;
  cancelledAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'redemption_pkey' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** What points were spent on. */
export const redemptionTable = new EntitySchema<RedemptionRow>({
  name: 'Redemption',
  tableName: 'redemption',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    volunteerId: { type: 'text', name: 'volunteer_id' },
    itemId: { type: 'text', name: 'item_id' },
    stationId: { type: 'text', name: 'station_id' },
    quantity: { type: 'integer' },
    points: { type: 'integer' },
    state: { type: 'text' },
    collectionCode: { type: 'text', name: 'collection_code' },
    entrySequence: { type: 'integer', name: 'entry_sequence' },
    pointsLastUntil: { type: 'date', name: 'points_last_until', nullable: true },
    redeemedAt: { ...instant, name: 'redeemed_at' },
    collectedAt: { ...instant, name: 'collected_at', nullable: true },
    collectedBy: { type: 'text', name: 'collected_by', nullable: true },
    cancelledAt: { ...instant, name: 'cancelled_at', nullable: true },
  },
  foreignKeys: [
    {
      name: 'redemption_item_fkey',
      target: 'RewardItem',
      columnNames: ['cityCode', 'itemId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
    {
      name: 'redemption_entry_fkey',
      target: 'PointsEntry',
      columnNames: ['cityCode', 'volunteerId', 'entrySequence'],
      referencedColumnNames: ['cityCode', 'volunteerId', 'sequence'],
    },
  ],
  uniques: [{ name: 'redemption_code', columns: ['cityCode', 'collectionCode'] }],
  checks: [
    { name: 'redemption_quantity', expression: 'quantity > 0 AND points > 0' },
    { name: 'redemption_collected', expression: `(state = 'COLLECTED') = (collected_at IS NOT NULL)` },
    { name: 'redemption_cancelled', expression: `(state = 'CANCELLED') = (cancelled_at IS NOT NULL)` },
  ],
  indices: [{ name: 'redemption_volunteer', columns: ['cityCode', 'volunteerId', 'id'] }],
});
