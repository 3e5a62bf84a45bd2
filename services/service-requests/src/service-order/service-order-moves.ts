import { type CaseTable, eachMove } from '../working-case/case-moves.js';
import { ServiceOrderStatus } from './service-order.js';

/** What moves a service order on. */
export enum ServiceOrderAction {
  PLACE = 'PLACE',
  REJECT = 'REJECT',
  ACCEPT = 'ACCEPT',
  DECLINE = 'DECLINE',
  DELIVER = 'DELIVER',
  JUDGE = 'JUDGE',
  CANCEL = 'CANCEL',
}

/** How somebody stands to an order: for the residents, for the branch, or for the department that has it. */
export type ServiceOrderRelation = 'RESIDENTS' | 'BRANCH' | 'DEPARTMENT';

const { REQUESTED, PLACED, ACCEPTED, DELIVERED, JUDGED, REJECTED, CANCELLED } = ServiceOrderStatus;
const Action = ServiceOrderAction;

/** 点单、下单、接单: requested, placed, accepted, delivered, judged. The one place that says it. */
export const SERVICE_ORDER_TABLE: CaseTable<ServiceOrderStatus, ServiceOrderAction, ServiceOrderRelation> = {
  what: '服务订单',
  moves: eachMove<ServiceOrderStatus, ServiceOrderAction, ServiceOrderRelation>([
    { from: [REQUESTED], action: Action.PLACE, to: PLACED, who: ['BRANCH'] },
    { from: [REQUESTED], action: Action.REJECT, to: REJECTED, who: ['BRANCH'], needsText: true },
    { from: [PLACED], action: Action.ACCEPT, to: ACCEPTED, who: ['DEPARTMENT'] },
    { from: [PLACED], action: Action.DECLINE, to: REQUESTED, who: ['DEPARTMENT'], needsText: true },
    { from: [ACCEPTED], action: Action.DELIVER, to: DELIVERED, who: ['DEPARTMENT'], needsText: true },
    { from: [DELIVERED], action: Action.JUDGE, to: JUDGED, who: ['RESIDENTS'] },
    {
      from: [REQUESTED, PLACED, ACCEPTED],
      action: Action.CANCEL,
      to: CANCELLED,
      who: ['RESIDENTS'],
      needsText: true,
    },
  ]),
};
