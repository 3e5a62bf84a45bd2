import { registerEnumType } from 'type-graphql';
import { DutyKind } from '../duty-kind.js';

registerEnumType(DutyKind, {
  name: 'DutyKind',
  description: 'Why something stands on a list of duties (事项类别).',
  valuesConfig: {
    SELF_GOVERNANCE: { description: '依法自治事项: what residents decide for themselves by law.' },
    STATUTORY_ASSISTANCE: {
      description: '依法协助政府工作事项: help to the government that a law asks for; names that law.',
    },
    PURCHASABLE: { description: '可购买服务事项: a service that the government may buy.' },
    NEGATIVE: { description: '社区工作负面事项: what communities must not be made to do.' },
    ADMITTED: { description: '准入事项: a task that was let in by an admission, with its decision.' },
    ORGANIZATION_DUTY: {
      description: '组织职责: a duty of one organization, e.g. one of the six of a 街道党工委.',
    },
  },
});

export { DutyKind };
