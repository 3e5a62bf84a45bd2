import type { StatFacts } from '@governance/shared';
import { Satisfaction } from '../callback.js';
import { SATISFACTION_POINTS } from '../counted-callback.js';

const points = Object.entries(SATISFACTION_POINTS)
  .map(([satisfaction, amount]) => `WHEN '${satisfaction}' THEN ${String(amount)}`)
  .join(' ');

/** Increments of what reporters said: of each request the call with which its last round ended. */
export const callbackFacts: StatFacts = `
  SELECT left(scope.id, 4) AS city_code, scope.id AS scope, (c.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    part.measure, split_part(r.category_code, '.', 1) AS dimension, part.amount
  FROM (
    SELECT DISTINCT ON (city_code, request_id) * FROM service_request_callback
    WHERE concludes ORDER BY city_code, request_id, sequence DESC
  ) c
  JOIN service_request r ON r.city_code = c.city_code AND r.id = c.request_id
  CROSS JOIN LATERAL (VALUES (r.division_code), (c.department_id)) AS scope (id)
  CROSS JOIN LATERAL (VALUES
    ('request.resolution_answered', c.contacted::integer),
    ('request.resolved', coalesce(c.resolved, FALSE)::integer),
    ('request.satisfaction_answered', (c.satisfaction IS NOT NULL)::integer),
    ('request.satisfied', coalesce(c.satisfaction <> '${Satisfaction.DISSATISFIED}', FALSE)::integer),
    ('request.satisfaction_points', CASE c.satisfaction ${points} ELSE 0 END),
    ('request.call_back_unreached', (NOT c.contacted)::integer)
  ) AS part (measure, amount)
  WHERE scope.id IS NOT NULL AND part.amount <> 0`;
