import type { ListOrder } from '@governance/shared';
import { caseOrder } from '../working-case/case-order.js';
import type { Whistle } from './whistle.js';

/** In which order whistles may be listed. */
export enum WhistleOrder {
  ARRIVAL_DUE = 'ARRIVAL_DUE',
  BLOWN_AT_DESC = 'BLOWN_AT_DESC',
}

/** What stands in the key of a whistle that awaits nobody: later than any. */
export const NOBODY_AWAITED = '9999-12-31T00:00:00.000Z';

/** Each order with cursors of its own: one of the other order is refused. */
export const WHISTLE_ORDERS: Readonly<Record<WhistleOrder, ListOrder<Whistle>>> = {
  BLOWN_AT_DESC: caseOrder<Whistle>('whistles'),
  ARRIVAL_DUE: {
    list: 'whistles ARRIVAL_DUE',
    shape: ['time', 'string'],
    keyOf: ({ nextArrivalDue, id }) => [nextArrivalDue?.toISOString() ?? NOBODY_AWAITED, id],
  },
};
