import type { ListOrder } from '@governance/shared';
import type { DutyItem } from './duty-item.js';

/** Duties are listed by place, the lists of the places above first, then by age. */
export const DUTY_ORDER: ListOrder<DutyItem> = {
  list: 'dutyItems',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
