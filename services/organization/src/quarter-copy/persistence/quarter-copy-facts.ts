import type { StatFacts } from '@governance/shared';

/** Increments of `quarter`, a stock: every quarter that is known begins. */
export const quarterCopyFacts: StatFacts = `
  SELECT q.city_code, q.division_code AS scope, (q.valid_from AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'quarter' AS measure, '' AS dimension, 1 AS amount
  FROM quarter_copy q`;
