import type { ListOrder } from '@governance/shared';
import type { ServiceRequest } from './service-request.js';

/** In which order requests may be listed. */
export enum RequestOrder {
  RECEIVED_AT_DESC = 'RECEIVED_AT_DESC',
  RECEIVED_AT_ASC = 'RECEIVED_AT_ASC',
}

const orderNamed = (order: RequestOrder): ListOrder<ServiceRequest> => ({
  list: `serviceRequests ${order}`,
  shape: ['time', 'string'],
  keyOf: ({ receivedAt, id }) => [receivedAt.toISOString(), id],
});

/** Each order with cursors of its own: one of the other direction is refused. */
export const REQUEST_ORDERS: Readonly<Record<RequestOrder, ListOrder<ServiceRequest>>> = {
  RECEIVED_AT_DESC: orderNamed(RequestOrder.RECEIVED_AT_DESC),
  RECEIVED_AT_ASC: orderNamed(RequestOrder.RECEIVED_AT_ASC),
};
