import type { ListOrder } from '@governance/shared';
import type { Broadcast } from './broadcast.js';

/** Broadcasts are listed with the newest first. */
export const BROADCAST_ORDER: ListOrder<Broadcast> = {
  list: 'broadcasts',
  shape: ['time', 'string'],
  keyOf: ({ startsAt, id }) => [startsAt.toISOString(), id],
};
