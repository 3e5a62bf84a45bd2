import { businessDay, type StatDelta, type StatFacts } from '@governance/shared';
import type { ServicePlanItem } from '../service-plan-item.js';

/** What happens to an item and is counted. */
type PlanStep = 'item' | 'claimed' | 'done';

/** What an item that was planned, first taken on or done adds to the figures: by its category, and by who provides it. */
export const planCounted = (
  step: PlanStep,
  { divisionCode: scope, category, source }: Pick<ServicePlanItem, 'divisionCode' | 'category' | 'source'>,
  at: Date,
): readonly StatDelta[] => [
  { scope, day: businessDay(at), measure: `plan.${step}`, dimension: category, amount: 1 },
  { scope, day: businessDay(at), measure: `plan.${step}_source`, dimension: source, amount: 1 },
];

/** Increments of `plan.item`, `plan.claimed` and `plan.done` by category, and of `…_source` by source: stocks of places. */
export const planFacts: StatFacts = `
  SELECT p.city_code, p.division_code AS scope, (step.at AT TIME ZONE 'Asia/Shanghai')::date AS day,
    step.measure || counted.suffix AS measure, counted.dimension, 1::bigint AS amount
  FROM service_plan_item p
  CROSS JOIN LATERAL (VALUES ('plan.item', p.created_at), ('plan.claimed', p.claimed_at), ('plan.done', p.done_at))
    AS step (measure, at)
  CROSS JOIN LATERAL (VALUES ('', p.category), ('_source', p.source)) AS counted (suffix, dimension)
  WHERE step.at IS NOT NULL`;
