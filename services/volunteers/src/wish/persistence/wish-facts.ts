import type { StatFacts } from '@governance/shared';

/**
 * Increments of `wish.due`, `wish.fulfilled` and `wish.withdrawn`, flows by the day by which the wish was hoped for. What
 * was withdrawn is not due; what the wisher's side has confirmed is fulfilled, whenever it did.
 */
export const wishFacts: StatFacts = `
  SELECT w.city_code, w.division_code AS scope, w.due_on AS day, counted.measure, '' AS dimension, 1 AS amount
  FROM wish w
  CROSS JOIN LATERAL (VALUES
    ('wish.due', w.status <> 'WITHDRAWN'),
    ('wish.fulfilled', w.status = 'CONFIRMED'),
    ('wish.withdrawn', w.status = 'WITHDRAWN')
  ) AS counted (measure, holds)
  WHERE counted.holds`;
