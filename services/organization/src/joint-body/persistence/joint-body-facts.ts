import type { StatFacts } from '@governance/shared';

/** Increments of `joint_body`, a stock by kind: every body begins, and the ended ones end. */
export const jointBodyFacts: StatFacts = `
  SELECT b.city_code, b.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'joint_body' AS measure, b.kind AS dimension, step.amount
  FROM joint_body b
  CROSS JOIN LATERAL (VALUES (b.valid_from, 1), (b.valid_to, -1)) AS step (at, amount)
  WHERE step.at IS NOT NULL`;
