import type { StatFacts } from '@governance/shared';

/** Increments of `quarter.covered`, a stock: a quarter is covered while a branch answers for it. */
export const quarterLinkFacts: StatFacts = `
  SELECT l.city_code, l.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'quarter.covered' AS measure, '' AS dimension, step.amount
  FROM quarter_link l
  CROSS JOIN LATERAL (VALUES (l.valid_from, 1), (l.valid_to, -1)) AS step (at, amount)
  WHERE l.kind = 'BRANCH' AND step.at IS NOT NULL`;
