import type { ListOrder } from '@governance/shared';
import type { Grid } from './grid.js';

/** Grids are listed by code, so by place and then by number. */
export const GRID_ORDER: ListOrder<Grid> = { list: 'grids', shape: ['string'], keyOf: ({ code }) => [code] };

/** The same for those that nobody answers for first; a cursor of one list is none of the other. */
export const GRID_WITHOUT_MAIN_WORKER_ORDER: ListOrder<Grid> = {
  ...GRID_ORDER,
  list: 'gridsWithoutMainWorker',
};
