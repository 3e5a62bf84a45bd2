import type { StatFacts } from '@governance/shared';

/**
 * Increments of `matter.opened`, `matter.decided` and `matter.completed`, flows by the day that each happened. A decision
 * that was taken back counts no more, on the day on which it had counted.
 */
export const jointMatterFacts: StatFacts = `
  SELECT j.city_code, j.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    step.measure, '' AS dimension, 1 AS amount
  FROM joint_matter j
  CROSS JOIN LATERAL (VALUES
    (j.raised_at, 'matter.opened'), (j.decided_at, 'matter.decided'), (j.completed_at, 'matter.completed')
  ) AS step (at, measure)
  WHERE step.at IS NOT NULL`;
