import type { ListOrder } from '@governance/shared';
import type { GoodDeed } from './good-deed.js';

/** Listed by day, the latest first. */
export const GOOD_DEED_ORDER: ListOrder<GoodDeed> = {
  list: 'goodDeeds',
  shape: ['day', 'string'],
  keyOf: ({ doneOn, id }) => [doneOn, id],
};
