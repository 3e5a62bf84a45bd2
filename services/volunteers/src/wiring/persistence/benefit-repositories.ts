import type { DivisionDirectory, LoopSurroundings, RunningWork, StatFacts } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { SqlExchangeStationRepository } from '../../exchange-station/persistence/sql-exchange-station.repository.js';
import { SqlCampaignRepository } from '../../campaign/persistence/sql-campaign.repository.js';
import { collectedOpinionFacts } from '../../collected-opinion/persistence/collected-opinion-facts.js';
import { SqlCollectedOpinionRepository } from '../../collected-opinion/persistence/sql-collected-opinion.repository.js';
import { goodDeedFacts } from '../../good-deed/persistence/good-deed-facts.js';
import { SqlGoodDeedRepository } from '../../good-deed/persistence/sql-good-deed.repository.js';
import { honorFacts } from '../../honor/persistence/honor-facts.js';
import { SqlHonorRepository } from '../../honor/persistence/sql-honor.repository.js';
import { PointsExpiry } from '../../points-account/persistence/points-expiry.js';
import { SqlPointsAccountRepository } from '../../points-account/persistence/sql-points-account.repository.js';
import { SqlPointsPolicyRepository } from '../../points-policy/persistence/sql-points-policy.repository.js';
import { SqlRedemptionRepository } from '../../redemption/persistence/sql-redemption.repository.js';
import { OverdueWishes } from '../../wish/persistence/overdue-wishes.js';
import { SqlWishRepository } from '../../wish/persistence/sql-wish.repository.js';
import { wishFacts } from '../../wish/persistence/wish-facts.js';
import type { BenefitRepositories } from '../benefit-loaders.js';

/** Points, rewards and wishes in PostgreSQL. */
export const benefitRepositories = (
  dataSource: DataSource,
  divisions: DivisionDirectory,
): BenefitRepositories => ({
  pointsPolicies: new SqlPointsPolicyRepository(dataSource),
  pointsAccounts: new SqlPointsAccountRepository(dataSource),
  exchangeStations: new SqlExchangeStationRepository(dataSource, divisions),
  redemptions: new SqlRedemptionRepository(dataSource),
  wishes: new SqlWishRepository(dataSource, divisions),
  honors: new SqlHonorRepository(dataSource),
  campaigns: new SqlCampaignRepository(dataSource, divisions),
  goodDeeds: new SqlGoodDeedRepository(dataSource, divisions),
  opinions: new SqlCollectedOpinionRepository(dataSource, divisions),
});

/** What time does to points and wishes. */
export const benefitLoops = (surroundings: LoopSurroundings): readonly RunningWork[] => [
  new PointsExpiry(surroundings),
  new OverdueWishes(surroundings),
];

/** Where the figures of these nouns come from. */
export const BENEFIT_FACTS: readonly StatFacts[] = [
  wishFacts,
  honorFacts,
  goodDeedFacts,
  collectedOpinionFacts,
];
