import type { StatFacts } from '@governance/shared';

/** Increments of the stocks that service items make up: every item begins, and the retired ones end. */
export const serviceItemFacts: StatFacts = `
  SELECT i.city_code, i.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    part.measure, i.kind || '.' || CASE
      WHEN i.division_code LIKE '%0000000000' THEN 'PROVINCE'
      WHEN i.division_code LIKE '%00000000' THEN 'PREFECTURE'
      WHEN i.division_code LIKE '%000000' THEN 'COUNTY'
      WHEN i.division_code LIKE '%000' THEN 'TOWNSHIP'
      ELSE 'COMMUNITY' END AS dimension, step.sign AS amount
  FROM service_item i
  CROSS JOIN LATERAL (VALUES (i.valid_from, 1), (i.valid_to, -1)) AS step (at, sign)
  CROSS JOIN LATERAL (VALUES
    ('service_item', TRUE),
    ('service_item.at_most_one_visit', i.visits_required <= 1),
    ('service_item.online', i.online)
  ) AS part (measure, holds)
  WHERE step.at IS NOT NULL AND part.holds`;
