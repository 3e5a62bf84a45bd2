import type { ListOrder } from '@governance/shared';
import type { Honor } from './honor.js';

/** Honours are listed by their nomination, the newest first; their ids are in the order of time. */
export const HONOR_ORDER: ListOrder<Honor> = {
  list: 'honors',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
