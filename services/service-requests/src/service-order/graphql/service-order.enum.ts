import { registerEnumType } from 'type-graphql';
import { ServiceOrderAction } from '../service-order-moves.js';
import { ServiceOrderStatus, ServiceOrderVerdict } from '../service-order.js';

registerEnumType(ServiceOrderStatus, {
  name: 'ServiceOrderStatus',
  description: 'Where a service order stands.',
  valuesConfig: {
    REQUESTED: { description: '居民已点单: the branch has to order, or order elsewhere after a refusal.' },
    PLACED: { description: '支部已下单: the department has to accept.' },
    ACCEPTED: { description: '部门已接单: the department has to deliver.' },
    DELIVERED: { description: '已送达: the residents have to judge.' },
    JUDGED: { description: '已评价: at its end.' },
    REJECTED: { description: '不予下单: at its end; the branch does not order it.' },
    CANCELLED: { description: '已撤单: at its end; the residents do not want it any more.' },
  },
});

registerEnumType(ServiceOrderVerdict, {
  name: 'ServiceOrderVerdict',
  description: 'What the residents say of what was delivered.',
  valuesConfig: {
    SATISFIED: { description: '满意.' },
    BASICALLY_SATISFIED: { description: '基本满意: counts as satisfied.' },
    DISSATISFIED: { description: '不满意.' },
  },
});

registerEnumType(ServiceOrderAction, {
  name: 'ServiceOrderAction',
  description:
    'What moves a service order on. For the residents: staff of their community or street, and the organization that asked.',
  valuesConfig: {
    PLACE: { description: '下单: REQUESTED to PLACED, by the branch; needs a department.' },
    REJECT: { description: '不予下单: REQUESTED to REJECTED, by the branch; needs a text.' },
    ACCEPT: { description: '接单: PLACED to ACCEPTED, by the department.' },
    DECLINE: { description: '退单: PLACED to REQUESTED, by the department; needs a text.' },
    DELIVER: { description: '送达: ACCEPTED to DELIVERED, by the department; the text says what was done.' },
    JUDGE: { description: '评价: DELIVERED to JUDGED, for the residents; needs a verdict.' },
    CANCEL: { description: '撤单: to CANCELLED before the delivery, for the residents; needs a text.' },
  },
});

export { ServiceOrderAction, ServiceOrderStatus, ServiceOrderVerdict };
