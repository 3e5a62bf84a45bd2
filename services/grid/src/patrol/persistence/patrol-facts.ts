import type { StatFacts } from '@governance/shared';
import { COVERED_DAYS } from '../patrol-coverage.js';
import { PATROL_DAY } from './grid-coverage.js';

/** Increments of `patrol`, a flow, on the day that a patrol began. */
export const patrolFacts: StatFacts = `
  SELECT t.city_code, t.division_code AS scope, ${PATROL_DAY} AS day, 'patrol' AS measure, '' AS dimension, 1 AS amount
  FROM patrol t`;

/**
 * Increments of `patrol.covered`, a stock: grids that were patrolled within the last 30 days. Times that touch or
 * overlap are one time, and none goes on after the grid was closed.
 */
export const patrolCoverageFacts: StatFacts = `
  SELECT held.city_code, held.scope, step.day, 'patrol.covered' AS measure, '' AS dimension, step.amount
  FROM (
    SELECT g.city_code, g.division_code AS scope, unnest(promised.days * datemultirange(life.days)) AS days
    FROM (
      SELECT t.city_code, t.grid_id,
        range_agg(daterange(${PATROL_DAY}, ${PATROL_DAY} + ${String(COVERED_DAYS)})) AS days
      FROM patrol t GROUP BY t.city_code, t.grid_id
    ) promised
    JOIN grid g ON g.city_code = promised.city_code AND g.id = promised.grid_id
    CROSS JOIN LATERAL (
      SELECT daterange(
        min((v.valid_from AT TIME ZONE 'Asia/Shanghai')::date),
        CASE WHEN bool_and(v.valid_to IS NOT NULL) THEN max((v.valid_to AT TIME ZONE 'Asia/Shanghai')::date) END
      ) AS days FROM grid_version v WHERE v.city_code = g.city_code AND v.grid_id = g.id
    ) life
  ) held
  CROSS JOIN LATERAL (VALUES (lower(held.days), 1), (upper(held.days), -1)) AS step (day, amount)
  WHERE step.day IS NOT NULL`;
