import type { ListOrder } from '@governance/shared';
import type { DispatchRule } from './dispatch-rule.js';

/** The directory is listed by place, category and age. */
export const DISPATCH_RULE_ORDER: ListOrder<DispatchRule> = {
  list: 'dispatchDirectory',
  shape: ['string', 'string', 'string'],
  keyOf: ({ divisionCode, categoryCode, id }) => [divisionCode, categoryCode, id],
};
