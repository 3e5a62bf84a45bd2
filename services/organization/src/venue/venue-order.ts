import type { ListOrder } from '@governance/shared';
import type { Venue } from './venue.js';

/** Venues are listed by place, then by age. */
export const VENUE_ORDER: ListOrder<Venue> = {
  list: 'venues',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
