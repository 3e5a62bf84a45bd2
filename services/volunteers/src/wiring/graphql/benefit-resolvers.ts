import {
  DivisionExchangeStationsResolver,
  ExchangeStationResolver,
} from '../../exchange-station/graphql/exchange-station.resolver.js';
import { DivisionCampaignsResolver } from '../../campaign/graphql/division-campaigns.resolver.js';
import { CampaignResolver } from '../../campaign/graphql/campaign.resolver.js';
import { DivisionCollectedOpinionsResolver } from '../../collected-opinion/graphql/division-collected-opinions.resolver.js';
import { CollectedOpinionResolver } from '../../collected-opinion/graphql/collected-opinion.resolver.js';
import { DivisionGoodDeedsResolver } from '../../good-deed/graphql/division-good-deeds.resolver.js';
import { GoodDeedResolver } from '../../good-deed/graphql/good-deed.resolver.js';
import { DivisionHonorsResolver } from '../../honor/graphql/division-honors.resolver.js';
import { HonorResolver } from '../../honor/graphql/honor.resolver.js';
import {
  PointsAccountResolver,
  VolunteerPointsResolver,
} from '../../points-account/graphql/points-account.resolver.js';
import {
  PointsPolicyResolver,
  PointsPresetResolver,
} from '../../points-policy/graphql/points-policy.resolver.js';
import {
  AccountRedemptionsResolver,
  RedemptionResolver,
} from '../../redemption/graphql/redemption.resolver.js';
import {
  DivisionWishesResolver,
  ServiceRequestWishesResolver,
  WishEntryResolver,
  WishFieldsResolver,
} from '../../wish/graphql/wish-fields.resolver.js';
import { WishResolver } from '../../wish/graphql/wish.resolver.js';
import type { BenefitServices } from '../benefit-services.js';

/** Everything that answers for points, rewards and wishes. */
export const benefitResolvers = (services: BenefitServices): readonly object[] => [
  new PointsPolicyResolver(services.pointsPolicies),
  new PointsPresetResolver(),
  new PointsAccountResolver(services.pointsAccounts),
  new VolunteerPointsResolver(),
  new ExchangeStationResolver(services.exchangeStations),
  new DivisionExchangeStationsResolver(),
  new RedemptionResolver(services.redemptions),
  new AccountRedemptionsResolver(),
  new WishResolver(services.wishes),
  new WishFieldsResolver(),
  new WishEntryResolver(),
  new DivisionWishesResolver(),
  new ServiceRequestWishesResolver(),
  new HonorResolver(services.honors),
  new CampaignResolver(services.campaigns),
  new GoodDeedResolver(services.goodDeeds),
  new CollectedOpinionResolver(services.opinions),
  new DivisionHonorsResolver(),
  new DivisionCampaignsResolver(),
  new DivisionGoodDeedsResolver(),
  new DivisionCollectedOpinionsResolver(),
];
