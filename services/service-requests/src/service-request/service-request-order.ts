import type { ListOrder } from '@governance/shared';
import type { ServiceRequest } from './service-request.js';

/** In which order requests may be listed. */
export enum RequestOrder {
  RECEIVED_AT_DESC = 'RECEIVED_AT_DESC',
  RECEIVED_AT_ASC = 'RECEIVED_AT_ASC',
  DUE_ASC = 'DUE_ASC',
}

/** What stands in the key of a request that has no due time: later than any. */
export const NEVER_DUE = '9999-12-31T00:00:00.000Z';

const orderNamed = (order: RequestOrder): ListOrder<ServiceRequest> => ({
  list: `serviceRequests ${order}`,
  shape: ['time', 'string'],
  keyOf: ({ receivedAt, id }) => [receivedAt.toISOString(), id],
});

/** Each order with cursors of its own: one of the other direction is refused. */
export const REQUEST_ORDERS: Readonly<Record<RequestOrder, ListOrder<ServiceRequest>>> = {
  RECEIVED_AT_DESC: orderNamed(RequestOrder.RECEIVED_AT_DESC),
  RECEIVED_AT_ASC: orderNamed(RequestOrder.RECEIVED_AT_ASC),
  DUE_ASC: {
    ...orderNamed(RequestOrder.DUE_ASC),
    keyOf: ({ dueAt, id }) => [dueAt?.toISOString() ?? NEVER_DUE, id],
  },
};
