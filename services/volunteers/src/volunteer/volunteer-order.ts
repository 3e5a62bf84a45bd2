import type { ListOrder } from '@governance/shared';
import type { Volunteer } from './volunteer.js';

/** Volunteers are listed by place, then by registration. */
export const VOLUNTEER_ORDER: ListOrder<Volunteer> = {
  list: 'volunteers',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
