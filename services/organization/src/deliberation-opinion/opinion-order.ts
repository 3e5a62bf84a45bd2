import type { ListOrder } from '@governance/shared';
import type { Opinion } from './opinion.js';

/** Opinions are listed newest first. */
export const OPINION_ORDER: ListOrder<Opinion> = {
  list: 'deliberationOpinions',
  shape: ['time', 'string'],
  keyOf: ({ recordedAt, id }) => [recordedAt.toISOString(), id],
};
