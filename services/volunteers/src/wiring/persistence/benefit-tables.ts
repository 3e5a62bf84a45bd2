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
import { campaignTable } from '../../campaign/persistence/campaign.table.js';
import { collectedOpinionTable } from '../../collected-opinion/persistence/collected-opinion.table.js';
import { goodDeedTable } from '../../good-deed/persistence/good-deed.table.js';
import { honorTable } from '../../honor/persistence/honor.table.js';
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
  honorTable,
  campaignTable,
  goodDeedTable,
  collectedOpinionTable,
];
