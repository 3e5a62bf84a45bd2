import type { ListOrder } from '@governance/shared';
import type { HoursPlan } from './hours-plan.js';

/** Plans are listed by age, the latest of a city first. */
export const HOURS_PLAN_ORDER: ListOrder<HoursPlan> = {
  list: 'hoursPlans',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
