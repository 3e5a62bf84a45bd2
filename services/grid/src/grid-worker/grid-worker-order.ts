import type { ListOrder } from '@governance/shared';
import type { GridWorker } from './grid-worker.js';

/** Workers are listed by place, then by age. */
export const GRID_WORKER_ORDER: ListOrder<GridWorker> = {
  list: 'gridWorkers',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};
