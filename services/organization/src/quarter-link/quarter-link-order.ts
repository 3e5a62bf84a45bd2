import type { ListOrder } from '@governance/shared';
import type { QuarterLink } from './quarter-link.js';

/** Links are listed by the place of the quarter, then by age. */
export const QUARTER_LINK_ORDER: ListOrder<QuarterLink> = {
  list: 'residentialQuarterLinks',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
