import type { ListOrder } from '@governance/shared';
import type { Campaign } from './campaign.js';

/** Campaigns are listed by their beginning, the latest first. */
export const CAMPAIGN_ORDER: ListOrder<Campaign> = {
  list: 'campaigns',
  shape: ['day', 'string'],
  keyOf: ({ startedOn, id }) => [startedOn, id],
};
