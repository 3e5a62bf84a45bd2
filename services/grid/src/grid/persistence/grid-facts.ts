import type { StatFacts } from '@governance/shared';

/** Every version of a grid begins, and the ended ones end. */
const STEPS = `grid_version v JOIN grid g ON g.city_code = v.city_code AND g.id = v.grid_id
  CROSS JOIN LATERAL (VALUES (v.valid_from, 1), (v.valid_to, -1)) AS step (at, amount)
  WHERE step.at IS NOT NULL`;

/** Increments of `grid`, a stock by kind. */
export const gridFacts: StatFacts = `
  SELECT g.city_code, g.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'grid' AS measure, v.kind AS dimension, step.amount
  FROM ${STEPS}`;

/** Increments of `household`, a stock: the households of grids that are no part of another one. */
export const householdFacts: StatFacts = `
  SELECT g.city_code, g.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'household' AS measure, '' AS dimension, step.amount * v.households
  FROM ${STEPS} AND v.households IS NOT NULL AND v.parent_grid_id IS NULL`;
