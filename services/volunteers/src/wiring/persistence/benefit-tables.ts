import type { EntitySchema } from 'typeorm';
import {
  exchangeStationTable,
  rewardItemTable,
} from '../../exchange-station/persistence/exchange-station.table.js';
import {
  pointsAccountTable,
  pointsEntryTable,
  pointsLotTable,
} from '../../points-account/persistence/points-account.table.js';
import { pointsPolicyTable, pointsPresetTable } from '../../points-policy/persistence/points-policy.table.js';
import { redemptionTable } from '../../redemption/persistence/redemption.table.js';
import { wishTimelineTable } from '../../wish/persistence/wish-timeline.table.js';
import { wishTable } from '../../wish/persistence/wish.table.js';

/** The tables of points, rewards and wishes. */
export const BENEFIT_MAPPINGS: readonly EntitySchema[] = [
  pointsPolicyTable,
  pointsPresetTable,
  pointsAccountTable,
  pointsEntryTable,
  pointsLotTable,
  exchangeStationTable,
  rewardItemTable,
  redemptionTable,
  wishTable,
  wishTimelineTable,
];
