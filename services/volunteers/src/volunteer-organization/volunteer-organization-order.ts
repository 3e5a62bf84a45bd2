import type { ListOrder } from '@governance/shared';
import type { VolunteerOrganization } from './volunteer-organization.js';

/** Organizations of volunteers are listed by place, then by age. */
export const VOLUNTEER_ORGANIZATION_ORDER: ListOrder<VolunteerOrganization> = {
  list: 'volunteerOrganizations',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
