import type { StatFacts } from '@governance/shared';

/**
 * Increments of `deliberation.opened`, by the day of the first step; of `deliberation.evaluated`, by the day of each
 * evaluation, one a round; and of `deliberation.opinions`, by the day that they were entered.
 */
export const deliberationFacts: StatFacts = `
  SELECT d.city_code, d.division_code AS scope, (fact.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    fact.measure, '' AS dimension, fact.amount
  FROM deliberation d
  CROSS JOIN LATERAL (
    SELECT d.opened_at AS at, 'deliberation.opened' AS measure, 1 AS amount
    UNION ALL
    SELECT s.held_at, 'deliberation.evaluated', 1 FROM deliberation_step s
    WHERE s.city_code = d.city_code AND s.deliberation_id = d.id AND s.step = 'EVALUATE'
    UNION ALL
    SELECT o.recorded_at, 'deliberation.opinions', o.count FROM deliberation_opinion o
    WHERE o.city_code = d.city_code AND o.deliberation_id = d.id
  ) fact`;
