import type { ListOrder } from '@governance/shared';
import type { Assessment } from './assessment.js';

/** Assessments are listed by place, then by age. */
export const ASSESSMENT_ORDER: ListOrder<Assessment> = {
  list: 'assessments',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
