import type { StatFacts } from '@governance/shared';

/** Increments of `opinion`, a flow by the day on which it was collected. */
export const collectedOpinionFacts: StatFacts = `
  SELECT o.city_code, o.division_code AS scope, o.collected_on AS day, 'opinion' AS measure, '' AS dimension, 1 AS amount
  FROM collected_opinion o`;
