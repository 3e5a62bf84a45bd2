import type { ListOrder } from '@governance/shared';
import type { EvaluationScheme } from './evaluation-scheme.js';

/** Schemes are listed by place, then by age. */
export const EVALUATION_SCHEME_ORDER: ListOrder<EvaluationScheme> = {
  list: 'evaluationSchemes',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
