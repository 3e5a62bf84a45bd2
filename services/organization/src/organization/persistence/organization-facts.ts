import type { StatFacts } from '@governance/shared';

/** Increments of `organization`, a stock by kind: every version of an organization begins, and the ended ones end. */
export const organizationFacts: StatFacts = `
  SELECT v.city_code, v.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'organization' AS measure, v.kind AS dimension, step.amount
  FROM organization_version v
  CROSS JOIN LATERAL (VALUES (v.valid_from, 1), (v.valid_to, -1)) AS step (at, amount)
  WHERE step.at IS NOT NULL`;
