import type { StatFacts } from '@governance/shared';
import { DUTY_RULES } from '../duty-kind.js';

const COUNTED = Object.entries(DUTY_RULES)
  .filter(([, { counts }]) => counts)
  .map(([kind]) => `'${kind}'`)
  .join(', ');

/** The increments of the figures about duties, from the lists alone. */
export const dutyFacts: StatFacts = `
  SELECT d.city_code, d.division_code AS scope, change.day, change.measure, d.kind AS dimension,
    change.amount::bigint AS amount
  FROM duty_item d
  CROSS JOIN LATERAL (VALUES
    ('duty.kept', d.valid_from, 1), ('duty.kept', coalesce(d.removed_on, d.valid_to), -1),
    ('duty.removed', d.removed_on, 1)
  ) AS change (measure, day, amount)
  WHERE change.day IS NOT NULL AND d.kind IN (${COUNTED})`;
