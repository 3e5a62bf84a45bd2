import type { StatFacts } from '@governance/shared';

/** The increments of the figures about clocks, from the clocks alone; see `clockCounts`. */
export const clockFacts: StatFacts = `
  SELECT c.city_code, counted.scope, (c.due_at AT TIME ZONE 'Asia/Shanghai')::date AS day, counted.measure,
    split_part(r.category_code, '.', 1) AS dimension, 1::bigint AS amount
  FROM request_clock c
  JOIN service_request r ON r.city_code = c.city_code AND r.id = c.request_id
  CROSS JOIN LATERAL (
    SELECT scope.id AS scope, measure.name AS measure
    FROM (VALUES (r.division_code), (c.department_id)) AS scope (id)
    CROSS JOIN (VALUES
      ('CONTACT', 'request.response_due', false), ('CONTACT', 'request.responded', true),
      ('RESOLVE', 'request.resolve_due', false), ('RESOLVE', 'request.on_time', true)
    ) AS measure (kind, name, is_kept)
    WHERE scope.id IS NOT NULL AND measure.kind = c.kind AND (c.outcome = 'MET' OR NOT measure.is_kept)
  ) AS counted
  WHERE c.outcome <> 'VOID'`;
