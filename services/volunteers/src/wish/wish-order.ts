import type { ListOrder } from '@governance/shared';
import type { Wish } from './wish.js';

/** Wishes are listed newest first. */
export const WISH_ORDER: ListOrder<Wish> = {
  list: 'wishes',
  shape: ['time', 'string'],
  keyOf: ({ registeredAt, id }) => [registeredAt.toISOString(), id],
};
