import { CampaignService } from '../campaign/campaign.service.js';
import { CollectedOpinionService } from '../collected-opinion/collected-opinion.service.js';
import { GoodDeedService } from '../good-deed/good-deed.service.js';
import { HonorService } from '../honor/honor.service.js';
import { ExchangeStationService } from '../exchange-station/exchange-station.service.js';
import { PointsAccountService } from '../points-account/points-account.service.js';
import { PointsPolicyService } from '../points-policy/points-policy.service.js';
import { RedemptionService } from '../redemption/redemption.service.js';
import type { VolunteerTeamRepository } from '../volunteer-team/volunteer-team.repository.js';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { WishService } from '../wish/wish.service.js';
import type { BenefitRepositories } from './benefit-loaders.js';

/** What can be done with points, rewards and wishes. */
export interface BenefitServices {
  readonly pointsPolicies: PointsPolicyService;
  readonly pointsAccounts: PointsAccountService;
  readonly exchangeStations: ExchangeStationService;
  readonly redemptions: RedemptionService;
  readonly wishes: WishService;
  readonly honors: HonorService;
  readonly campaigns: CampaignService;
  readonly goodDeeds: GoodDeedService;
  readonly opinions: CollectedOpinionService;
}

/** The services over where the rows are stored. */
export const benefitServices = (
  stored: BenefitRepositories & {
    readonly volunteers: Pick<VolunteerRepository, 'findByIds'>;
    readonly teams: Pick<VolunteerTeamRepository, 'findByIds'>;
  },
): BenefitServices => ({
  pointsPolicies: new PointsPolicyService(stored.pointsPolicies),
  pointsAccounts: new PointsAccountService(stored.pointsAccounts, stored.volunteers),
  exchangeStations: new ExchangeStationService(stored.exchangeStations),
  redemptions: new RedemptionService(stored.redemptions, stored.exchangeStations),
  wishes: new WishService(stored.wishes, stored.teams),
  honors: new HonorService(stored.honors, stored.volunteers),
  campaigns: new CampaignService(stored.campaigns),
  goodDeeds: new GoodDeedService(stored.goodDeeds),
  opinions: new CollectedOpinionService(stored.opinions),
});
