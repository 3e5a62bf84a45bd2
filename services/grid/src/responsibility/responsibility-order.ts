import type { ListOrder } from '@governance/shared';
import type { Responsibility } from './responsibility.js';

/** Responsibilities are listed by place, then by age. */
export const RESPONSIBILITY_ORDER: ListOrder<Responsibility> = {
  list: 'gridResponsibilities',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
