import type { ListOrder } from '@governance/shared';
import type { SlaPolicy } from './sla-policy.js';

/** Policies are listed by city, category and urgency, the national ones first. */
export const SLA_POLICY_ORDER: ListOrder<SlaPolicy> = {
  list: 'slaPolicies',
  shape: ['string', 'string', 'string', 'string'],
  keyOf: ({ cityCode, categoryCode, priority, id }) => [cityCode, categoryCode ?? '', priority, id],
};
