import type { StatFacts } from '@governance/shared';

/** Increments of `opinion`, a flow by the day on which it was collected. */
export const collectedOpinionFacts: StatFacts = `
  SELECT o.city_code, whose.scope, o.collected_on AS day, 'opinion' AS measure, '' AS dimension, 1 AS amount
  FROM collected_opinion o CROSS JOIN LATERAL (VALUES (o.division_code), (o.organization_id)) AS whose (scope)`;
