import type { StatFacts } from '@governance/shared';

/** Increments of `good_deed`, a flow by the day on which it was done. */
export const goodDeedFacts: StatFacts = `
  SELECT g.city_code, whose.scope, g.done_on AS day, 'good_deed' AS measure, '' AS dimension, 1 AS amount
  FROM good_deed g CROSS JOIN LATERAL (VALUES (g.division_code), (g.organization_id)) AS whose (scope)`;
