import type { ListOrder } from '@governance/shared';
import type { ServiceItem } from './service-item.js';

/** Service items are listed by place, then by age. */
export const SERVICE_ITEM_ORDER: ListOrder<ServiceItem> = {
  list: 'serviceItems',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
