import type { ListOrder } from '@governance/shared';
import type { CollectedOpinion } from './collected-opinion.js';

/** Listed by day, the latest first. */
export const COLLECTED_OPINION_ORDER: ListOrder<CollectedOpinion> = {
  list: 'collectedOpinions',
  shape: ['day', 'string'],
  keyOf: ({ collectedOn, id }) => [collectedOn, id],
};
