import { EntitySchema } from 'typeorm';

interface ExchangeStationRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  name: string;
  openingHours: string | null;
  operatedById: string;
  openedAt: Date;
  closedAt: Date | null;
}

interface RewardItemRow {
  cityCode: string;
  id: string;
  stationId: string;
  version: number;
  name: string;
  points: number;
  stock: number;
  offered: boolean;
}

const keyOf = (table: string) =>
  ({ type: 'text', primary: true, primaryKeyConstraintName: `${table}_pkey` }) as const;

/** Stations where points become rewards. */
export const exchangeStationTable = new EntitySchema<ExchangeStationRow>({
  name: 'ExchangeStation',
  tableName: 'exchange_station',
  columns: {
    cityCode: { ...keyOf('exchange_station'), name: 'city_code' },
    id: keyOf('exchange_station'),
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    name: { type: 'text' },
    openingHours: { type: 'text', name: 'opening_hours', nullable: true },
    operatedById: { type: 'text', name: 'operated_by_id' },
    openedAt: { type: 'timestamptz', precision: 3, name: 'opened_at' },
    closedAt: { type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true },
  },
  indices: [{ name: 'exchange_station_division', columns: ['cityCode', 'divisionCode', 'id'] }],
});

/** What stations offer. */
export const rewardItemTable = new EntitySchema<RewardItemRow>({
  name: 'RewardItem',
  tableName: 'reward_item',
  columns: {
    cityCode: { ...keyOf('reward_item'), name: 'city_code' },
    id: keyOf('reward_item'),
    stationId: { type: 'text', name: 'station_id' },
    version: { type: 'integer' },
    name: { type: 'text' },
    points: { type: 'integer' },
    stock: { type: 'integer' },
    offered: { type: 'boolean' },
  },
  foreignKeys: [
    {
      name: 'reward_item_station_fkey',
      target: 'ExchangeStation',
      columnNames: ['cityCode', 'stationId'],
      referencedColumnNames: ['cityCode', 'id'],
    },
  ],
  checks: [{ name: 'reward_item_stock', expression: 'stock >= 0 AND points > 0' }],
  indices: [{ name: 'reward_item_station', columns: ['cityCode', 'stationId', 'id'] }],
});
