import type { StatFacts } from '@governance/shared';

/** The increments of the figures about clocks, from the clocks alone; see `clockCounts`. */
export const clockFacts: StatFacts = `
  SELECT c.city_code, counted.scope, (counted.at AT TIME ZONE 'Asia/Shanghai')::date AS day, counted.measure,
    split_part(r.category_code, '.', 1) AS dimension, counted.amount::bigint AS amount
  FROM request_clock c
  JOIN service_request r ON r.city_code = c.city_code AND r.id = c.request_id
  CROSS JOIN LATERAL (
    SELECT scope.id AS scope, measure.name AS measure, measure.at, measure.amount
    FROM (VALUES (r.division_code), (c.department_id)) AS scope (id)
    CROSS JOIN (VALUES
      ('CONTACT', 'request.response_due', c.due_at, 1, true),
      ('CONTACT', 'request.responded', c.due_at, 1, c.outcome = 'MET'),
      ('RESOLVE', 'request.resolve_due', c.due_at, 1, true),
      ('RESOLVE', 'request.on_time', c.due_at, 1, c.outcome = 'MET'),
      ('RESOLVE', 'request.overdue', c.due_at, 1, c.outcome = 'MISSED'),
      ('RESOLVE', 'request.overdue', c.stopped_at, -1, c.outcome = 'MISSED')
    ) AS measure (kind, name, at, amount, holds)
    WHERE scope.id IS NOT NULL AND measure.kind = c.kind AND measure.holds
  ) AS counted
  WHERE c.outcome <> 'VOID'`;
