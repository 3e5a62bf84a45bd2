import type { StatFacts } from '@governance/shared';
import { BUCKET_ENDS } from '../handling-hours.js';
import { ENDED_STATUSES, EXCLUDED_MEASURES } from '../request-counts.js';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
const CATEGORY = `split_part(r.category_code, '.', 1)`;

const WAS_EXTENDED = `EXISTS (SELECT FROM service_request_timeline t
  WHERE t.city_code = r.city_code AND t.request_id = r.id AND t.action = 'GRANT_EXTENSION')`;

const FILED = `(r.department_id IS NOT NULL AND r.status NOT IN (${quoted(Object.keys(EXCLUDED_MEASURES))}))`;

const OF_PLACES = Object.entries(EXCLUDED_MEASURES).map(([status, measure]) => ({ status, measure }));

/**
 * The increments that count on the day of receipt, from the requests and their timelines alone; see `countsOf`. Requests
 * of one place or department, category and day are added up before they are told apart by measure. OFFSET keeps what is
 * computed of a request from being computed once for the place and once for the department.
 */
export const receiptFacts: StatFacts = `
  SELECT total.city_code, total.scope, total.day, change.measure, total.category AS dimension, change.amount
  FROM (
    SELECT r.city_code, scope.id AS scope, r.category, r.day,
      count(*) FILTER (WHERE scope.is_place) AS received, count(*) FILTER (WHERE r.filed) AS filed,
      count(*) FILTER (WHERE r.extended) AS extended,
      ${OF_PLACES.map(({ status }) => `count(*) FILTER (WHERE scope.is_place AND r.status = '${status}') AS "${status}"`).join(', ')}
    FROM (
      SELECT r.city_code, r.division_code, r.department_id, r.status, ${CATEGORY} AS category,
        ${dayOf('r.received_at')} AS day, ${FILED} AS filed, ${FILED} AND ${WAS_EXTENDED} AS extended
      FROM service_request r OFFSET 0
    ) AS r
    CROSS JOIN LATERAL (VALUES (r.division_code, TRUE), (r.department_id, FALSE)) AS scope (id, is_place)
    WHERE scope.id IS NOT NULL GROUP BY 1, 2, 3, 4
  ) AS total
  CROSS JOIN LATERAL (VALUES ('request.received', total.received), ('request.filed', total.filed),
    ('request.extended', total.extended),
    ${OF_PLACES.map(({ status, measure }) => `('${measure}', total."${status}")`).join(', ')}
  ) AS change (measure, amount)
  WHERE change.amount <> 0`;

/** The increments that count on the day of the last closing, added up in the same way; see `countsOf`. */
export const closingFacts: StatFacts = `
  SELECT total.city_code, total.scope, total.day, change.measure, change.dimension, change.amount
  FROM (
    SELECT r.city_code, scope.id AS scope, r.category, r.day, r.bucket, count(*) AS closed,
      count(*) FILTER (WHERE r.round > 1) AS reworked
    FROM (
      SELECT r.city_code, r.division_code, r.department_id, r.round, ${CATEGORY} AS category,
        ${dayOf('r.closed_at')} AS day, lpad(width_bucket((extract(epoch FROM r.closed_at - r.received_at) * 1000)::bigint,
          ARRAY[${BUCKET_ENDS.join(',')}]::bigint[])::text, 3, '0') AS bucket
      FROM service_request r
      WHERE r.closed_at IS NOT NULL AND r.status IN (${quoted(ENDED_STATUSES)}) OFFSET 0
    ) AS r
    CROSS JOIN LATERAL (VALUES (r.division_code), (r.department_id)) AS scope (id)
    WHERE scope.id IS NOT NULL GROUP BY 1, 2, 3, 4, 5
  ) AS total
  CROSS JOIN LATERAL (
    SELECT 'request.category_hours', total.category || '/' || total.bucket, total.closed
    UNION ALL SELECT 'request.handling_hours', total.bucket, total.closed
    UNION ALL SELECT 'request.closed', total.category, total.closed
    UNION ALL SELECT 'request.reworked', total.category, total.reworked WHERE total.reworked <> 0
  ) AS change (measure, dimension, amount)`;

/** The increments of the figures about departments' turns with requests; see `count-move.ts`. */
export const turnFacts: StatFacts = `
  SELECT a.city_code, scope.id AS scope, ${dayOf('a.dispatched_at')} AS day, change.measure, ${CATEGORY} AS dimension,
    1::bigint AS amount
  FROM service_request_assignment a
  JOIN service_request r ON r.city_code = a.city_code AND r.id = a.request_id
  CROSS JOIN LATERAL (VALUES ('request.dispatched', TRUE), ('request.returned', EXISTS (
    SELECT FROM service_request_timeline t WHERE t.city_code = a.city_code AND t.request_id = a.request_id
      AND t.action = 'GRANT_RETURN' AND t.at = a.returned_at))
  ) AS change (measure, holds)
  CROSS JOIN LATERAL (VALUES (r.division_code), (a.department_id)) AS scope (id)
  WHERE change.holds`;
