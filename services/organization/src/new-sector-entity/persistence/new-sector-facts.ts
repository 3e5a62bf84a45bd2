import type { StatFacts } from '@governance/shared';
import { COVERAGE_RULES } from '../coverage-mode.js';

/** The increments of all figures about the new sectors, from entities and their coverage alone. */
export const newSectorFacts: StatFacts = `
  SELECT e.city_code, e.division_code AS scope, (change.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    'new_sector.entity' AS measure, e.kind AS dimension, change.amount::bigint AS amount
  FROM new_sector_entity e
  CROSS JOIN LATERAL (VALUES (e.valid_from, 1), (e.valid_to, -1)) AS change (at, amount)
  WHERE change.at IS NOT NULL
  UNION ALL
  SELECT e.city_code, e.division_code, (change.at AT TIME ZONE 'Asia/Shanghai')::date, counts.measure, e.kind,
    change.amount::bigint
  FROM new_sector_entity e
  JOIN new_sector_coverage c ON c.city_code = e.city_code AND c.entity_id = e.id
  JOIN (VALUES ${countedModes()}) AS counts (mode, measure) ON counts.mode = c.mode
  CROSS JOIN LATERAL (VALUES (c.valid_from, 1), (coalesce(c.valid_to, e.valid_to), -1)) AS change (at, amount)
  WHERE change.at IS NOT NULL`;

function countedModes(): string {
  const pairs = Object.entries(COVERAGE_RULES).flatMap(([mode, { coversOrganization, coversWork }]) => [
    ...(coversOrganization ? [`('${mode}', 'new_sector.covered')`] : []),
    ...(coversWork ? [`('${mode}', 'new_sector.work_covered')`] : []),
  ]);
  return pairs.join(', ');
}
