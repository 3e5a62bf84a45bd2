import type { ListOrder } from '@governance/shared';
import type { Organization } from './organization.js';

/** Organizations are listed by place, then by age. */
export const ORGANIZATION_ORDER: ListOrder<Organization> = {
  list: 'organizations',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
