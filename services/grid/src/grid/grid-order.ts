import type { ListOrder } from '@governance/shared';
import type { Grid } from './grid.js';

/** Grids are listed by code, so by place and then by number. */
export const GRID_ORDER: ListOrder<Grid> = { list: 'grids', shape: ['string'], keyOf: ({ code }) => [code] };
