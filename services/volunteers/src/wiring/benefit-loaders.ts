import { businessDay, ChildPages, loadByKey, loadListBy, type SubgraphRequest } from '@governance/shared';
import { CAMPAIGN_ORDER } from '../campaign/campaign-order.js';
import type { CampaignRepository } from '../campaign/campaign.repository.js';
import { COLLECTED_OPINION_ORDER } from '../collected-opinion/collected-opinion-order.js';
import type { CollectedOpinionRepository } from '../collected-opinion/collected-opinion.repository.js';
import { GOOD_DEED_ORDER } from '../good-deed/good-deed-order.js';
import type { GoodDeedRepository } from '../good-deed/good-deed.repository.js';
import { HONOR_ORDER } from '../honor/honor-order.js';
import type { HonorRepository } from '../honor/honor.repository.js';
import { EXCHANGE_STATION_ORDER, REWARD_ITEM_ORDER } from '../exchange-station/exchange-station-order.js';
import type { ExchangeStationRepository } from '../exchange-station/exchange-station.repository.js';
import type { PointsAccountRepository } from '../points-account/points-account.repository.js';
import { POINTS_ENTRY_ORDER } from '../points-account/points-entry-order.js';
import type { PointsPolicyRepository } from '../points-policy/points-policy.repository.js';
import { REDEMPTION_ORDER } from '../redemption/redemption-order.js';
import type { RedemptionRepository } from '../redemption/redemption.repository.js';
import { WISH_ORDER } from '../wish/wish-order.js';
import type { WishRepository } from '../wish/wish.repository.js';

/** Where points, rewards and wishes are stored. */
export interface BenefitRepositories {
  readonly pointsPolicies: PointsPolicyRepository;
  readonly pointsAccounts: PointsAccountRepository;
  readonly exchangeStations: ExchangeStationRepository;
  readonly redemptions: RedemptionRepository;
  readonly wishes: WishRepository;
  readonly honors: HonorRepository;
  readonly campaigns: CampaignRepository;
  readonly goodDeeds: GoodDeedRepository;
  readonly opinions: CollectedOpinionRepository;
}

const byId = ({ id }: { readonly id: string }): string => id;

/** Loaders of points, rewards and wishes. One set per request. */
export const benefitLoaders = (stored: BenefitRepositories, { viewer }: SubgraphRequest) => ({
  pointsAccount: loadByKey(
    (ids) => stored.pointsAccounts.findByVolunteers(ids, viewer),
    ({ volunteerId }) => volunteerId,
  ),
  pointsEntries: new ChildPages(stored.pointsAccounts.ofVolunteers(viewer), POINTS_ENTRY_ORDER),
  pointsRules: loadByKey(
    (cities) => stored.pointsAccounts.findRules(cities, businessDay(new Date())),
    ({ cityCode }) => cityCode,
  ),
  exchangeStation: loadByKey((ids) => stored.exchangeStations.findByIds(ids), byId),
  stationsOfDivision: new ChildPages(stored.exchangeStations.ofDivisions, EXCHANGE_STATION_ORDER),
  rewardItem: loadByKey((ids) => stored.exchangeStations.findItems(ids), byId),
  itemsOfStation: new ChildPages(stored.exchangeStations.itemsOfStations, REWARD_ITEM_ORDER),
  redemption: loadByKey((ids) => stored.redemptions.findByIds(ids, viewer), byId),
  redemptionsOfVolunteer: new ChildPages(stored.redemptions.ofVolunteers(viewer), REDEMPTION_ORDER),
  honorsOfVolunteer: new ChildPages(stored.honors.ofVolunteers(viewer), HONOR_ORDER),
  honorsOfDivision: new ChildPages(stored.honors.ofDivisions(viewer), HONOR_ORDER),
  campaignsOfDivision: new ChildPages(stored.campaigns.ofDivisions, CAMPAIGN_ORDER),
  goodDeedsOfDivision: new ChildPages(stored.goodDeeds.ofDivisions, GOOD_DEED_ORDER),
  opinionsOfDivision: new ChildPages(stored.opinions.ofDivisions(viewer), COLLECTED_OPINION_ORDER),
  honor: loadByKey((ids) => stored.honors.findByIds(ids, viewer), byId),
  campaign: loadByKey((ids) => stored.campaigns.findByIds(ids), byId),
  goodDeed: loadByKey((ids) => stored.goodDeeds.findByIds(ids), byId),
  collectedOpinion: loadByKey((ids) => stored.opinions.findByIds(ids, viewer), byId),
  wish: loadByKey((ids) => stored.wishes.findByIds(ids, viewer), byId),
  wishTimeline: loadListBy(
    (ids) => stored.wishes.findTimelines(ids),
    ({ wishId }) => wishId,
  ),
  wishesOfDivision: new ChildPages(stored.wishes.ofDivisions(viewer), WISH_ORDER),
  wishesOfRequest: new ChildPages(stored.wishes.ofRequests(viewer), WISH_ORDER),
});
