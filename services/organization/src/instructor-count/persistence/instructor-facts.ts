import type { StatFacts } from '@governance/shared';

/** The increments of the numbers of instructors, from the counts alone: each day what it was more than before. */
export const instructorFacts: StatFacts = `
  SELECT step.city_code, owner.scope, step.counted_on AS day, 'instructor' AS measure, step.kind AS dimension,
    step.amount::bigint AS amount
  FROM (
    SELECT c.city_code, c.division_code, c.organization_id, c.counted_on, part.kind,
      part.count - coalesce(lag(part.count) OVER (
        PARTITION BY c.city_code, c.organization_id, part.kind ORDER BY c.counted_on), 0) AS amount
    FROM instructor_count c
    CROSS JOIN LATERAL (VALUES ('PART_TIME', c.part_time), ('FULL_TIME', c.full_time)) AS part (kind, count)
  ) AS step
  CROSS JOIN LATERAL (VALUES (step.division_code), (step.organization_id)) AS owner (scope)
  WHERE step.amount <> 0`;
