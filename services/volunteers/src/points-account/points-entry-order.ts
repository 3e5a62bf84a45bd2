import type { ListOrder } from '@governance/shared';
import type { PointsEntry } from './points-account.js';

/** The ledger is read from its newest entry. */
export const POINTS_ENTRY_ORDER: ListOrder<PointsEntry> = {
  list: 'pointsEntries',
  shape: ['number'],
  keyOf: ({ sequence }) => [sequence],
};
