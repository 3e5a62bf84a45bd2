import type { StatFacts } from '@governance/shared';

/** A condition on the rows that are counted; `TRUE` for all. Ours, never a client's. */
type Rows = string;

const BUSINESS_ZONE = `AT TIME ZONE 'Asia/Shanghai'`;
const dayOf = (instant: string): string => `(${instant} ${BUSINESS_ZONE})::date`;

/** Increments of `volunteer`, a stock of places and of home organizations. A condition names `volunteer v`. */
export const volunteerFacts = (rows: Rows): StatFacts => `
  SELECT v.city_code, whose.scope, ${dayOf('step.at')} AS day, 'volunteer' AS measure, '' AS dimension,
    step.amount::bigint AS amount
  FROM volunteer v
  CROSS JOIN LATERAL (VALUES (v.division_code), (v.home_organization_id)) AS whose (scope)
  CROSS JOIN LATERAL (VALUES (v.registered_at, 1), (v.left_at, -1)) AS step (at, amount)
  WHERE whose.scope IS NOT NULL AND step.at IS NOT NULL AND ${rows}`;

/**
 * Increments of `hours`, a flow in minutes, and of `served`, a flow of person-times: confirmed hours on the day on which
 * they were given, of the place and of the unit where the volunteer was at home then. A condition names `hour_record h`.
 */
export const hourFacts = (rows: Rows): StatFacts => `
  SELECT h.city_code, whose.scope, h.served_on AS day, counted.measure, '' AS dimension, counted.amount
  FROM hour_record h
  CROSS JOIN LATERAL (VALUES (h.division_code), (h.home_organization_id)) AS whose (scope)
  CROSS JOIN LATERAL (VALUES ('hours', (h.hours * 60)::bigint), ('served', 1::bigint)) AS counted (measure, amount)
  WHERE h.state = 'CONFIRMED' AND whose.scope IS NOT NULL AND ${rows}`;

/**
 * When and where each unit and member counts as checked in. Whoever is checked in to several communities counts once,
 * where the oldest check-in is that still stands. A condition names `check_in c` and takes in all of a holder.
 */
const spans = (rows: Rows): string => `(
    SELECT city_code, holder_id, kind, organization_id, division_code, ${dayOf('from_at')} AS from_day,
      ${dayOf('ended_at')} AS to_day
    FROM (
      SELECT c.*, greatest(c.started_at, max(coalesce(c.ended_at, 'infinity')) OVER (
        PARTITION BY c.city_code, c.holder_id ORDER BY c.started_at, c.id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS from_at
      FROM check_in c WHERE ${rows}
    ) AS oldest WHERE from_at < coalesce(ended_at, 'infinity')
  )`;

/** Increments of `check_in.unit` and `check_in.member`, stocks of places and of units. */
export const checkInFacts = (rows: Rows): StatFacts => `
  SELECT span.city_code, whose.scope, step.day, 'check_in.' || lower(span.kind) AS measure, '' AS dimension,
    step.amount::bigint AS amount
  FROM ${spans(rows)} AS span
  CROSS JOIN LATERAL (VALUES (span.division_code), (span.organization_id)) AS whose (scope)
  CROSS JOIN LATERAL (VALUES (span.from_day, 1), (span.to_day, -1)) AS step (day, amount)
  WHERE step.day IS NOT NULL`;

/**
 * Increments of `obligation.met`, a stock by kind: those who count as checked in and have given what they owe in the
 * year, from the day of the last hour that was missing to the end of the year.
 */
export const obligationFacts = (rows: Rows): StatFacts => `
  SELECT span.city_code, whose.scope, step.day, 'obligation.met' AS measure, span.kind AS dimension,
    step.amount::bigint AS amount
  FROM ${spans(rows)} AS span
  CROSS JOIN LATERAL (${metYears('span')}) AS met
  CROSS JOIN LATERAL (SELECT greatest(span.from_day, met.on_day) AS from_day,
    least(coalesce(span.to_day, 'infinity'), met.year_end) AS to_day) AS met_span
  CROSS JOIN LATERAL (VALUES (span.division_code), (span.organization_id)) AS whose (scope)
  CROSS JOIN LATERAL (VALUES (met_span.from_day, 1), (met_span.to_day, -1)) AS step (day, amount)
  WHERE met_span.from_day < met_span.to_day`;

/** Years in which a holder gave what the policy in force asks, with the day on which it was reached. */
const metYears = (holder: string): string => `
    SELECT min(given.served_on) AS on_day, make_date(given.year + 1, 1, 1) AS year_end
    FROM (
      SELECT h.served_on, year.year, sum(h.hours) OVER (PARTITION BY year.year ORDER BY h.served_on, h.id) AS so_far,
        CASE ${holder}.kind WHEN 'UNIT' THEN policy.unit_hours ELSE policy.member_hours END AS owed
      FROM (
        ${ownHours(holder, 'volunteer_id')} UNION ALL ${ownHours(holder, 'home_organization_id')}
      ) AS h
      CROSS JOIN LATERAL (SELECT extract(year FROM h.served_on)::integer AS year) AS year
      CROSS JOIN LATERAL (
        SELECT p.unit_hours, p.member_hours, p.counted_kinds FROM obligation_policy p
        WHERE p.city_code IN (h.city_code, '0000') AND p.from_year <= year.year
        ORDER BY p.city_code = '0000', p.from_year DESC LIMIT 1
      ) AS policy
      WHERE h.activity_kind = ANY(policy.counted_kinds)
    ) AS given
    WHERE given.so_far >= given.owed GROUP BY given.year`;

/** Hours of a member or of a unit, whose ids are never the same: each by its own index, where an OR may have none. */
const ownHours = (holder: string, column: 'volunteer_id' | 'home_organization_id'): string => `
        SELECT r.city_code, r.id, r.served_on, r.hours, r.activity_kind FROM hour_record r
        WHERE r.city_code = ${holder}.city_code AND r.${column} = ${holder}.holder_id AND r.state = 'CONFIRMED'`;
