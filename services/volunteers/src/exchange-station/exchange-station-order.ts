import type { ListOrder } from '@governance/shared';
import type { ExchangeStation, RewardItem } from './exchange-station.js';

/** Stations are listed by place and age. */
export const EXCHANGE_STATION_ORDER: ListOrder<ExchangeStation> = {
  list: 'exchangeStations',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};

/** Rewards are listed by age. */
export const REWARD_ITEM_ORDER: ListOrder<RewardItem> = {
  list: 'rewardItems',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
