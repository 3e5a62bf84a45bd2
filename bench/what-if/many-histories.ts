/** The invented city of this measurement, and the year that its requests came in. */
export const CITY = '530100000000';
export const YEAR = 2025;

const DEPARTMENT = `'5301-01920000-0000-7000-8000-000000000001'`;
const ID = `'5301-01920000-0000-7000-9000-' || lpad(i::text, 12, '0')`;

/** What would only slow a bulk load down: that each status has its entry is true of every row below. */
const WITHOUT_CHECKS: readonly string[] = [
  'ALTER TABLE service_request DROP CONSTRAINT service_request_timeline_fkey',
  'ALTER TABLE service_request_timeline DROP CONSTRAINT service_request_timeline_previous_fkey',
  'ALTER TABLE service_request_timeline DROP CONSTRAINT service_request_timeline_request_fkey',
];

/** The steps of every request, each so many hours after the one before, times a number between 0 and 3. */
const STEPS = `(VALUES (1, NULL, 'RECEIVED', 'RECEIVE', 0), (2, 'RECEIVED', 'DISPATCHED', 'DISPATCH', 8),
  (3, 'DISPATCHED', 'SIGNED', 'SIGN', 12), (4, 'SIGNED', 'CONTACTED', 'CONTACT', 20),
  (5, 'CONTACTED', 'IN_PROGRESS', 'START', 6), (6, 'IN_PROGRESS', 'HANDLED', 'SUBMIT_HANDLING', 150),
  (7, 'HANDLED', 'CALLBACK', 'START_CALLBACK', 4), (8, 'CALLBACK', 'CLOSED', 'CLOSE', 20)
) AS step (sequence, from_status, to_status, action, hours)`;

/** So many closed requests with all that a recalculation reads: timelines, departments, and clocks as they were set. */
export const historiesSql = (count: number): readonly string[] => [
  ...WITHOUT_CHECKS,
  `INSERT INTO service_request (city_code, id, division_code, version, number, category_code, channel, kind, priority,
     title, title_folded, status, round, received_at, closed_at, department_id)
   SELECT '5301', ${ID}, '530112001001', 8, i::text, 'NOISE.LIFE', 'WEB', 'HELP', 'ROUTINE', '噪声', '噪声', 'CLOSED', 1, at,
     at + interval '40 days', ${DEPARTMENT}
   FROM generate_series(1, ${String(count)}) AS i CROSS JOIN LATERAL (SELECT
     date_trunc('milliseconds', timestamptz '${String(YEAR)}-01-01 00:00:00+08' + interval '1 second' * (i * 28000000.0 / ${String(count + 1)})) AS at) AS it`,
  `INSERT INTO service_request_timeline (city_code, request_id, sequence, previous, at, from_status, to_status, action,
     actor_role, actor_name)
   SELECT '5301', r.id, step.sequence, nullif(step.sequence, 1) - 1,
     r.received_at + interval '1 minute' * (step.sequence + round(sum(step.hours) OVER (PARTITION BY r.id ORDER BY step.sequence)
       * 60 * (r.number::integer * 7919 % 10007) / 10007.0 * 3)), step.from_status, step.to_status, step.action,
     'STREET_OFFICER', ''
   FROM service_request r CROSS JOIN ${STEPS}`,
  `INSERT INTO service_request_assignment (city_code, request_id, turn, round, department_id, dispatched_at)
   SELECT city_code, request_id, 1, 1, ${DEPARTMENT}, at FROM service_request_timeline WHERE action = 'DISPATCH'`,
  `INSERT INTO request_clock (city_code, request_id, started_by, kind, round, time, started_at, due_at, warn_at,
     stopped_at, outcome)
   SELECT begun.city_code, begun.request_id, begun.sequence, clock.kind, 1, 'CALENDAR', begun.at,
     begun.at + clock.hours * interval '1 hour', begun.at, ended.at,
     CASE WHEN ended.at <= begun.at + clock.hours * interval '1 hour' THEN 'MET' ELSE 'MISSED' END
   FROM (VALUES ('DISPATCH', 'RECEIVE', 'DISPATCH', 24), ('SIGN', 'DISPATCH', 'SIGN', 48), ('CONTACT', 'DISPATCH', 'CONTACT', 48),
     ('RESOLVE', 'DISPATCH', 'SUBMIT_HANDLING', 168)) AS clock (kind, start, stop, hours)
   JOIN service_request_timeline begun ON begun.action = clock.start
   JOIN service_request_timeline ended ON ended.city_code = begun.city_code AND ended.request_id = begun.request_id
     AND ended.action = clock.stop`,
  'VACUUM ANALYZE',
];

/** All timelines, for a recalculation that knows no better. */
export const ALL_TIMELINES = `
  SELECT request_id AS id, json_agg(json_build_object('sequence', sequence, 'at', at, 'from', from_status, 'to', to_status,
    'action', action) ORDER BY sequence) AS timeline
  FROM service_request_timeline GROUP BY request_id`;
