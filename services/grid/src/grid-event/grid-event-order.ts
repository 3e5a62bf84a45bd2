import type { ListOrder } from '@governance/shared';
import type { GridEvent } from './grid-event.js';

/** Events are listed with the newest first. */
export const GRID_EVENT_ORDER: ListOrder<GridEvent> = {
  list: 'gridEvents',
  shape: ['time', 'string'],
  keyOf: ({ reportedAt, id }) => [reportedAt.toISOString(), id],
};
