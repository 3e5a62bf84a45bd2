import { businessDay, type StatDelta } from '@governance/shared';
import type { Organization } from '../organization.js';

/** What an organization adds to the stock `organization` on the day on which it begins to be what it is. */
export const organizationBegun = ({
  divisionCode,
  kind,
  validFrom,
}: Pick<Organization, 'divisionCode' | 'kind' | 'validFrom'>): StatDelta => ({
  scope: divisionCode,
  day: businessDay(validFrom),
  measure: 'organization',
  dimension: kind,
  amount: 1,
});
