import type { ListOrder } from '@governance/shared';
import type { ResidentialQuarter } from './residential-quarter.js';

/** Quarters are listed by place, then by age. */
export const QUARTER_ORDER: ListOrder<ResidentialQuarter> = {
  list: 'residentialQuarters',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
