import type { StatFacts } from '@governance/shared';
import { OWED_PUBLIC_PERCENT, VenueKind } from '../venue-kind.js';

/** Increments of the stocks that venues make up: every venue opens, and the closed ones close. */
export const venueFacts: StatFacts = `
  SELECT e.city_code, e.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    part.measure, part.dimension, step.sign * part.amount AS amount
  FROM venue e
  CROSS JOIN LATERAL (VALUES (e.valid_from, 1), (e.valid_to, -1)) AS step (at, sign)
  CROSS JOIN LATERAL (
    SELECT 'venue' AS measure, e.kind AS dimension, 1 AS amount
    UNION ALL
    SELECT of_centre.measure, '', of_centre.amount FROM (VALUES
      ('venue.centre_measured', 1),
      ('venue.centre_reaching', (e.public_area_m2::bigint * 100 >= e.total_area_m2::bigint * ${String(OWED_PUBLIC_PERCENT)})::integer),
      ('venue.centre_total_area', e.total_area_m2),
      ('venue.centre_public_area', e.public_area_m2)
    ) AS of_centre (measure, amount)
    WHERE e.kind = '${VenueKind.PARTY_SERVICE_CENTRE}' AND e.total_area_m2 IS NOT NULL AND e.public_area_m2 IS NOT NULL
      AND of_centre.amount <> 0
  ) AS part
  WHERE step.at IS NOT NULL`;

/** Increments of `mediation`, a flow by kind that is counted on the first day of its month. */
export const mediationFacts: StatFacts = `
  SELECT c.city_code, e.division_code AS scope, c.month AS day, 'mediation' AS measure, c.kind AS dimension,
    c.count AS amount
  FROM mediation_count c JOIN venue e ON e.city_code = c.city_code AND e.id = c.venue_id
  WHERE c.count <> 0`;
