import { EntitySchema } from 'typeorm';

interface PointsAccountRow {
  cityCode: string;
  volunteerId: string;
  balance: number;
  lifetimeEarned: number;
  notRecovered: number;
  entries: number;
}

interface PointsEntryRow {
  cityCode: string;
  volunteerId: string;
  sequence: number;
  id: string;
  kind: string;
  points: number;
  balanceAfter: number;
  at: Date;
  reason: string;
  sourceId: string | null;
  reverses: number | null;
  servedOn: string | null;
  hoursCounted: number | null;
  expiresOn: string | null;
  notRecovered: number;
}

interface PointsLotRow {
  cityCode: string;
  volunteerId: string;
  sequence: number;
  remaining: number;
  expired: number;
  expiresOn: string | null;
}

const keyOf = (table: string) => ({ primary: true, primaryKeyConstraintName: `${table}_pkey` }) as const;
const accountKey = { ...keyOf('points_account'), type: 'text' } as const;
const entryKey = keyOf('points_entry');
const lotKey = keyOf('points_lot');

/** What each volunteer has now. */
export const pointsAccountTable = new EntitySchema<PointsAccountRow>({
  name: 'PointsAccount',
  tableName: 'points_account',
  columns: {
    cityCode: { ...accountKey, name: 'city_code' },
    volunteerId: { ...accountKey, name: 'volunteer_id' },
    balance: { type: 'integer', default: 0 },
    lifetimeEarned: { type: 'integer', name: 'lifetime_earned', default: 0 },
    notRecovered: { type: 'integer', name: 'not_recovered', default: 0 },
    entries: { type: 'integer', default: 0 },
  },
  foreignKeys: [
    {
      name: 'points_account_volunteer_fkey',
      target: 'Volunteer',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [
    {
      name: 'points_account_balance',
      expression: 'balance >= 0 AND lifetime_earned >= 0 AND not_recovered >= 0',
    },
  ],
});

/** The ledger: what happened to points, entry by entry. */
export const pointsEntryTable = new EntitySchema<PointsEntryRow>({
  name: 'PointsEntry',
  tableName: 'points_entry',
  columns: {
    cityCode: { ...entryKey, type: 'text', name: 'city_code' },
    volunteerId: { ...entryKey, type: 'text', name: 'volunteer_id' },
    sequence: { ...entryKey, type: 'integer' },
    id: { type: 'text' },
    kind: { type: 'text' },
    points: { type: 'integer' },
    balanceAfter: { type: 'integer', name: 'balance_after' },
    at: { type: 'timestamptz', precision: 3 },
    reason: { type: 'text' },
    sourceId: { type: 'text', name: 'source_id', nullable: true },
    reverses: { type: 'integer', nullable: true },
    servedOn: { type: 'date', name: 'served_on', nullable: true },
    hoursCounted: { type: 'numeric', precision: 4, scale: 1, name: 'hours_counted', nullable: true },
    expiresOn: { type: 'date', name: 'expires_on', nullable: true },
    notRecovered: { type: 'integer', name: 'not_recovered', default: 0 },
  },
  foreignKeys: [
    {
      name: 'points_entry_account_fkey',
      target: 'PointsAccount',
      columnNames: ['cityCode', 'volunteerId'],
      referencedColumnNames: ['cityCode', 'volunteerId'],
    },
  ],
  uniques: [{ name: 'points_entry_id', columns: ['cityCode', 'id'] }],
  checks: [
    { name: 'points_entry_balance', expression: 'balance_after >= 0 AND not_recovered >= 0' },
    {
      name: 'points_entry_sign',
      expression: `CASE kind WHEN 'EARN' THEN points >= 0 WHEN 'BONUS' THEN points > 0 WHEN 'REDEEM' THEN points < 0 WHEN 'EXPIRE' THEN points < 0 ELSE kind = 'REVERSE' END`,
    },
  ],
  indices: [
    {
      name: 'points_entry_earned_once',
      columns: ['cityCode', 'volunteerId', 'sourceId'],
      unique: true,
      where: `(kind = 'EARN'::text)`,
    },
    {
      name: 'points_entry_reversed_once',
      columns: ['cityCode', 'volunteerId', 'reverses'],
      unique: true,
      where: '(reverses IS NOT NULL)',
    },
    {
      name: 'points_entry_day',
      columns: ['cityCode', 'volunteerId', 'servedOn'],
      where: `(kind = 'EARN'::text)`,
    },
  ],
});

/** What is left of each addition: points are spent in the order in which they would end. */
export const pointsLotTable = new EntitySchema<PointsLotRow>({
  name: 'PointsLot',
  tableName: 'points_lot',
  columns: {
    cityCode: { ...lotKey, type: 'text', name: 'city_code' },
    volunteerId: { ...lotKey, type: 'text', name: 'volunteer_id' },
    sequence: { ...lotKey, type: 'integer' },
    remaining: { type: 'integer' },
    expired: { type: 'integer', default: 0 },
    expiresOn: { type: 'date', name: 'expires_on', nullable: true },
  },
  foreignKeys: [
    {
      name: 'points_lot_entry_fkey',
      target: 'PointsEntry',
      columnNames: ['cityCode', 'volunteerId', 'sequence'],
      referencedColumnNames: ['cityCode', 'volunteerId', 'sequence'],
    },
  ],
  checks: [{ name: 'points_lot_remaining', expression: 'remaining >= 0 AND expired >= 0' }],
  indices: [
    {
      name: 'points_lot_ending',
      columns: ['cityCode', 'expiresOn', 'volunteerId'],
      where: '((remaining > 0) AND (expires_on IS NOT NULL))',
    },
  ],
});
