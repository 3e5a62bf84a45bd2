import type { StatFacts } from '@governance/shared';

/**
 * Increments of the flows that demands make up, on the day that each was made: themselves by who demands, those that
 * repeat others, and those cleared since. And on the day that each was cleared: those cleared then.
 */
export const burdenFacts: StatFacts = `
  SELECT r.city_code, r.division_code AS scope, (part.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    part.measure, part.dimension, 1 AS amount
  FROM register_entry r
  CROSS JOIN LATERAL (
    VALUES ('burden.demand', coalesce(r.organization_id, ''), r.valid_from, TRUE),
      ('burden.repeated', '', r.valid_from, r.repeats_id IS NOT NULL),
      ('burden.demand_cleared', '', r.valid_from, r.outcome = 'CLEARED'),
      ('burden.cleared', '', r.valid_to, r.outcome = 'CLEARED')
  ) AS part (measure, dimension, at, counts)
  WHERE r.subject_key IS NOT NULL AND r.outcome IS DISTINCT FROM 'MISTAKEN' AND part.counts`;
