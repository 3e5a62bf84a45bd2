import type { ListOrder } from '@governance/shared';
import type { GridAdjustment } from './grid-adjustment.js';

/** Adjustments are listed with the newest first; ids rise with time. */
export const GRID_ADJUSTMENT_ORDER: ListOrder<GridAdjustment> = {
  list: 'gridAdjustments',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
