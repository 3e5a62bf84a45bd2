import type { StatFacts } from '@governance/shared';

/** The business day of a moment of an event `r`. */
const dayOf = (column: string): string => `(r.${column} AT TIME ZONE 'Asia/Shanghai')::date`;

/**
 * Increments of `grid_event.opened`, `.closed`, `.due` and `.on_time`, flows. One that was cancelled or became a request
 * is due to nobody; whether one was handled in time counts on the day that it was due.
 */
export const gridEventFacts: StatFacts = `
  SELECT r.city_code, r.division_code AS scope, step.day, 'grid_event.' || step.measure AS measure, '' AS dimension,
    1 AS amount
  FROM grid_event r
  CROSS JOIN LATERAL (SELECT r.status <> 'CANCELLED' AND r.escalated_at IS NULL AS due) AS held
  CROSS JOIN LATERAL (VALUES
    ('opened', ${dayOf('reported_at')}, true),
    ('closed', ${dayOf('closed_at')}, r.status = 'CLOSED'),
    ('due', ${dayOf('due_at')}, held.due),
    ('on_time', ${dayOf('due_at')}, held.due AND r.handled_at <= r.due_at)
  ) AS step (measure, day, counts)
  WHERE step.counts`;
