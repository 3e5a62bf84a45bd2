import type { ListOrder } from '@governance/shared';
import type { Activity } from './activity.js';

/** Activities are listed by when they were announced, the latest of a city first. */
export const ACTIVITY_ORDER: ListOrder<Activity> = {
  list: 'activities',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
