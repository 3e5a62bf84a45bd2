import { businessDay, type StatDelta, type StatFacts } from '@governance/shared';
import type { VolunteerOrganization } from '../volunteer-organization.js';

const MEASURE = 'volunteer_organization';

/** Increments of `volunteer_organization`, a stock: every one is registered, and the dissolved ones are dissolved. */
export const volunteerOrganizationFacts: StatFacts = `
  SELECT o.city_code, o.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    '${MEASURE}' AS measure, '' AS dimension, step.amount
  FROM volunteer_organization o
  CROSS JOIN LATERAL (VALUES (o.valid_from, 1), (o.valid_to, -1)) AS step (at, amount)
  WHERE step.at IS NOT NULL`;

/** What it adds to the stock when it is registered. */
export const organizationRegistered = ({ divisionCode, registeredAt }: VolunteerOrganization): StatDelta => ({
  scope: divisionCode,
  day: businessDay(registeredAt),
  measure: MEASURE,
  amount: 1,
});

/** What it takes away when it is dissolved. */
export const organizationDissolved = (
  { divisionCode }: VolunteerOrganization,
  dissolvedAt: Date,
): StatDelta => ({
  scope: divisionCode,
  day: businessDay(dissolvedAt),
  measure: MEASURE,
  amount: -1,
});
