import type { StatFacts } from '@governance/shared';

/** Increments of the figures that service orders make up; see `countsChanged`. */
export const serviceOrderFacts: StatFacts = `
  SELECT o.city_code, o.division_code AS scope, (part.at AT TIME ZONE 'Asia/Shanghai')::date AS day, part.measure,
    '' AS dimension, 1::bigint AS amount
  FROM service_order o
  CROSS JOIN LATERAL (VALUES
    ('service_order.requested', o.opened_at, TRUE),
    ('service_order.excluded', o.opened_at, o.status IN ('REJECTED', 'CANCELLED')),
    ('service_order.delivered', o.opened_at, o.delivered_at IS NOT NULL),
    ('service_order.judged', o.judged_at, o.judged_at IS NOT NULL),
    ('service_order.satisfied', o.judged_at, o.judged_at IS NOT NULL AND o.verdict <> 'DISSATISFIED')
  ) AS part (measure, at, holds)
  WHERE part.holds`;
