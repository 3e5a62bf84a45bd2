import type { StatFacts } from '@governance/shared';

/**
 * Increments of `grid_worker`, a stock: people who answer for a grid, each once however many grids they hold. Times
 * that touch or overlap are one time.
 */
export const gridWorkerFacts: StatFacts = `
  SELECT w.city_code, w.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'grid_worker' AS measure, '' AS dimension, step.amount
  FROM (
    SELECT a.city_code, a.worker_id, unnest(range_agg(tstzrange(a.valid_from, a.valid_to))) AS held
    FROM grid_assignment a GROUP BY a.city_code, a.worker_id
  ) duty
  JOIN grid_worker w ON w.city_code = duty.city_code AND w.id = duty.worker_id
  CROSS JOIN LATERAL (VALUES (lower(duty.held), 1), (upper(duty.held), -1)) AS step (at, amount)
  WHERE step.at IS NOT NULL`;
