import type { ListOrder } from '@governance/shared';
import type { Patrol } from './patrol.js';

/** Patrols are listed with the newest first. */
export const PATROL_ORDER: ListOrder<Patrol> = {
  list: 'patrols',
  shape: ['time', 'string'],
  keyOf: ({ startedAt, id }) => [startedAt.toISOString(), id],
};
