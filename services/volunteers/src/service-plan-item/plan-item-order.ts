import type { ListOrder } from '@governance/shared';
import type { ServicePlanItem } from './service-plan-item.js';

/** Items are listed by age, the oldest of a city first. */
export const PLAN_ITEM_ORDER: ListOrder<ServicePlanItem> = {
  list: 'servicePlanItems',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
