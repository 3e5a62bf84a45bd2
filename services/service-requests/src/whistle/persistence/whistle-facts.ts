import type { StatFacts } from '@governance/shared';

/** The increments of the figures about whistles, from the whistles alone; see `whistle-counts.ts`. */
export const whistleFacts: StatFacts = `
  SELECT w.city_code, w.division_code AS scope, (part.at AT TIME ZONE 'Asia/Shanghai')::date AS day, part.measure,
    w.kind AS dimension, part.amount::bigint AS amount
  FROM whistle w
  CROSS JOIN LATERAL (VALUES
    ('whistle.blown', w.opened_at, 1, TRUE),
    ('whistle.open', w.opened_at, 1, TRUE),
    ('whistle.open', w.closed_at, -1, w.closed_at IS NOT NULL),
    ('whistle.closed', w.closed_at, 1, w.status = 'CLOSED'),
    ('whistle.withdrawn', w.closed_at, 1, w.status = 'WITHDRAWN')
  ) AS part (measure, at, amount, holds)
  WHERE part.holds`;

/** The increments of the figures about calls, for the place of the whistle and for the department. */
export const whistleCallFacts: StatFacts = `
  SELECT k.city_code, scope.id AS scope, (part.at AT TIME ZONE 'Asia/Shanghai')::date AS day, part.measure,
    k.organization_id AS dimension, 1::bigint AS amount
  FROM whistle_call k
  JOIN whistle w ON w.city_code = k.city_code AND w.id = k.whistle_id
  CROSS JOIN LATERAL (SELECT coalesce(k.arrived_at <= k.arrival_due, FALSE) AS holds) AS in_time
  CROSS JOIN LATERAL (VALUES
    ('whistle.called', k.opened_at, TRUE),
    ('whistle.arrival_due', k.arrival_due, k.status <> 'EXCUSED' OR in_time.holds),
    ('whistle.arrival_excused', k.arrival_due, k.status = 'EXCUSED' AND NOT in_time.holds),
    ('whistle.arrived_on_time', k.arrival_due, in_time.holds)
  ) AS part (measure, at, holds)
  CROSS JOIN LATERAL (VALUES (w.division_code), (k.organization_id)) AS scope (id)
  WHERE part.holds`;
