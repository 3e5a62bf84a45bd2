import type { ListOrder } from '@governance/shared';
import type { Redemption } from './redemption.js';

/** Redemptions are listed newest first; their ids are in the order of time. */
export const REDEMPTION_ORDER: ListOrder<Redemption> = {
  list: 'redemptions',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
