import type { StatFacts } from '@governance/shared';
import { BUCKET_ENDS } from '../handling-hours.js';
import { ENDED_STATUSES, EXCLUDED_MEASURES } from '../request-counts.js';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Shanghai')::date`;
const CATEGORY = `split_part(r.category_code, '.', 1)`;

const EXCLUDED = Object.entries(EXCLUDED_MEASURES)
  .map(([status, measure]) => `('${measure}', it.received, it.category, r.status = '${status}', FALSE)`)
  .join(', ');

const WAS_EXTENDED = `EXISTS (SELECT FROM service_request_timeline t
  WHERE t.city_code = r.city_code AND t.request_id = r.id AND t.action = 'GRANT_EXTENSION')`;

/** The increments of the figures about requests, from the requests and their timelines alone; see `countsOf`. */
export const requestFacts: StatFacts = `
  SELECT r.city_code, scope.id AS scope, change.day, change.measure, change.dimension, 1::bigint AS amount
  FROM service_request r
  CROSS JOIN LATERAL (SELECT ${CATEGORY} AS category, ${dayOf('r.received_at')} AS received,
    ${dayOf('r.closed_at')} AS closed, r.closed_at IS NOT NULL AND r.status IN (${quoted(ENDED_STATUSES)}) AS ended,
    r.department_id IS NOT NULL AND r.status NOT IN (${quoted(Object.keys(EXCLUDED_MEASURES))}) AS filed,
    to_char(width_bucket((extract(epoch FROM r.closed_at - r.received_at) * 1000)::bigint,
      ARRAY[${BUCKET_ENDS.join(',')}]::bigint[]), 'FM000') AS bucket) AS it
  CROSS JOIN LATERAL (VALUES
    ('request.received', it.received, it.category, TRUE, FALSE), ${EXCLUDED},
    ('request.filed', it.received, it.category, it.filed, TRUE),
    ('request.extended', it.received, it.category, it.filed AND ${WAS_EXTENDED}, TRUE),
    ('request.closed', it.closed, it.category, it.ended, TRUE),
    ('request.reworked', it.closed, it.category, it.ended AND r.round > 1, TRUE),
    ('request.handling_hours', it.closed, it.bucket, it.ended, TRUE),
    ('request.category_hours', it.closed, it.category || '/' || it.bucket, it.ended, TRUE)
  ) AS change (measure, day, dimension, holds, for_department)
  CROSS JOIN LATERAL (
    SELECT r.division_code UNION ALL
    SELECT r.department_id WHERE change.for_department AND r.department_id IS NOT NULL
  ) AS scope (id)
  WHERE change.holds`;

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
