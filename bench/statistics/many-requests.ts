import type { StatFacts } from '@governance/shared';

/**
 * The invented city of this measurement, one of its communities, and the year that its requests lie in. It has few places,
 * since what a place is asked for does not depend on how many others there are, and every one costs time to fill.
 */
export const CITY = '530100000000';
export const COMMUNITY = '530112001001';
export const YEAR = 2025;
const COUNTIES = 2;
const STREETS = 2;
const COMMUNITIES = 3;
const DEPARTMENTS = 5;
/** However much is stored, so much is open: a city works off what comes in. */
const OPEN = 5_000;
const OVERDUE = 1_000;

/** What only slows a bulk load down, and what would need a timeline for every request. */
export const WITHOUT_TIMELINES: readonly string[] = [
  'ALTER TABLE service_request DROP CONSTRAINT service_request_timeline_fkey',
  'ALTER TABLE service_request DROP CONSTRAINT service_request_number_once',
  'ALTER TABLE request_clock DROP CONSTRAINT request_clock_entry_fkey',
  ...['division', 'received', 'grid', 'grid_open', 'reporter'].map(
    (index) => `DROP INDEX service_request_${index}`,
  ),
];

const department = (of: string): string => `'5301-01920000-0000-7000-8000-' || lpad((${of})::text, 12, '0')`;
const CATEGORIES = `(SELECT array_agg(code ORDER BY code) FROM service_category WHERE parent_code IS NOT NULL)`;

/**
 * So many requests, spread over the year, the places, the categories and the departments; all but the newest are closed,
 * after anything from an hour to six weeks.
 */
export const requestsSql = (count: number): string => `
  INSERT INTO service_request (city_code, id, division_code, version, number, category_code, channel, kind, priority,
    title, title_folded, status, round, received_at, closed_at, department_id, due_at)
  SELECT '5301', '5301-01920000-0000-7000-9000-' || lpad(i::text, 12, '0'),
    '5301' || lpad((12 + i % ${String(COUNTIES)})::text, 2, '0')
      || lpad((1 + i / ${String(COUNTIES)} % ${String(STREETS)})::text, 3, '0')
      || lpad((1 + i / ${String(COUNTIES * STREETS)} % ${String(COMMUNITIES)})::text, 3, '0'),
    5, i::text, category.codes[1 + i % array_length(category.codes, 1)], 'WEB', 'HELP', 'ROUTINE', '路灯不亮', '路灯不亮',
    CASE WHEN is_open THEN 'IN_PROGRESS' ELSE 'CLOSED' END, 1, received_at,
    CASE WHEN NOT is_open THEN received_at + interval '1 hour' * exp(ln(1000) * ((i::bigint * 7919 % 10007) / 10007.0)) END,
    ${department(`i % ${String(DEPARTMENTS)}`)},
    CASE WHEN is_open THEN received_at + interval '1 day' * (CASE WHEN i % ${String(OPEN / OVERDUE)} = 0 THEN 7 ELSE 4000 END) END
  FROM generate_series(1, ${String(count)}) AS i
  CROSS JOIN (SELECT ${CATEGORIES} AS codes) AS category
  CROSS JOIN LATERAL (SELECT i > ${String(count - OPEN)} AS is_open,
    timestamptz '${String(YEAR)}-01-01 00:00:00+08' + interval '1 second' * (i * 31536000.0 / ${String(count + 1)}) AS received_at
  ) AS it`;

/** The handling clocks that run. */
export const CLOCKS_SQL = `
  INSERT INTO request_clock (city_code, request_id, started_by, kind, round, department_id, time, started_at, due_at,
    warn_at, outcome)
  SELECT city_code, id, 2, 'RESOLVE', 1, department_id, 'CALENDAR', received_at, due_at, due_at, 'RUNNING'
  FROM service_request WHERE due_at IS NOT NULL`;

/** What call-backs and clocks of the closed requests would have counted, without a row for each. */
export const BULK_FACTS: StatFacts = `
  SELECT closed.city_code, closed.division_code, closed.day, part.measure, closed.category, closed.count * part.amount
  FROM (
    SELECT city_code, division_code, (closed_at AT TIME ZONE 'Asia/Shanghai')::date AS day,
      split_part(category_code, '.', 1) AS category, count(*) AS count
    FROM service_request WHERE closed_at IS NOT NULL GROUP BY 1, 2, 3, 4
  ) AS closed CROSS JOIN LATERAL (VALUES
    ('request.response_due', 1), ('request.responded', 1), ('request.resolve_due', 1), ('request.on_time', 1),
    ('request.resolution_answered', 1), ('request.resolved', 1), ('request.satisfaction_answered', 1),
    ('request.satisfied', 1), ('request.satisfaction_points', 80)) AS part (measure, amount)`;
