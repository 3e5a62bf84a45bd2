import { registerEnumType } from 'type-graphql';
import { SupervisionAction } from '../supervision-moves.js';
import { SupervisionGround, SupervisionKind, SupervisionStatus } from '../supervision-order.js';

registerEnumType(SupervisionKind, {
  name: 'SupervisionKind',
  description: 'How sharply somebody is reminded of their duty.',
  valuesConfig: {
    URGE: { description: '催办: answer due in 1 working day unless the issuer says otherwise.' },
    SUPERVISE: { description: '督办: answer due in 3 working days unless the issuer says otherwise.' },
    ESCALATE: {
      description: '提级督办: by the district; answer due in 5 working days unless it says otherwise.',
    },
  },
});

registerEnumType(SupervisionGround, {
  name: 'SupervisionGround',
  description: 'On what ground somebody is supervised.',
  valuesConfig: {
    OVERDUE: { description: '逾期未办: a limit has passed.' },
    MISSED_CALL: { description: '吹哨未到: called to the place and not come in time.' },
    REWORKED: { description: '多次重办: reworked without success.' },
    NO_LEAD: { description: '无人牵头: given back again and again.' },
    REFUSAL: { description: '推诿扯皮: refused what is its duty.' },
    OTHER: { description: '其他: see the explanation.' },
  },
});

registerEnumType(SupervisionStatus, {
  name: 'SupervisionStatus',
  description: 'Where a supervision order stands.',
  valuesConfig: {
    ISSUED: { description: '已下达: an answer is awaited.' },
    ANSWERED: { description: '已答复: the answer is being judged.' },
    CLOSED: { description: '已销号: the answer was accepted.' },
    WITHDRAWN: { description: '已撤回: no answer is wanted any more.' },
  },
});

registerEnumType(SupervisionAction, {
  name: 'SupervisionAction',
  description:
    'What moves a supervision order on. The issuer is also the district in whose jurisdiction it lies.',
  valuesConfig: {
    ANSWER: { description: '答复: ISSUED to ANSWERED, by the addressee; the text is the answer.' },
    REJECT_ANSWER: {
      description: '退回答复: ANSWERED to ISSUED, by the issuer; needs a text. An answer is due anew.',
    },
    CLOSE: { description: '销号: ANSWERED to CLOSED, by the issuer.' },
    WITHDRAW: { description: '撤回: to WITHDRAWN, by the issuer; needs a text.' },
  },
});

export { SupervisionAction, SupervisionGround, SupervisionKind, SupervisionStatus };
