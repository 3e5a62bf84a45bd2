import { registerEnumType } from 'type-graphql';
import { NeedAction, NeedOrigin, NeedStatus } from '../need-item.js';

registerEnumType(NeedStatus, {
  name: 'NeedStatus',
  description: 'Where a need stands.',
  valuesConfig: {
    STATED: { description: '已提出: open, also while resources are proposed for it.' },
    MATCHED: { description: '已对接: the owner of a resource has accepted.' },
    FULFILLED: { description: '已满足: those who had the need say that it was met.' },
    WITHDRAWN: { description: '已撤回: taken back before it was matched.' },
  },
});

registerEnumType(NeedOrigin, {
  name: 'NeedOrigin',
  description: 'Where a need comes from.',
  valuesConfig: {
    STATED: { description: 'An organization stated it.' },
    SERVICE_REQUEST: { description: 'It was stated on a request of a resident.' },
    SUGGESTED: { description: '未诉先办: taken up from what returned among the requests of its place.' },
  },
});

registerEnumType(NeedAction, {
  name: 'NeedAction',
  description: 'What can be done with a need.',
  valuesConfig: {
    PROPOSE_MATCH: { description: '提出对接: `proposeMatch`, while it is STATED.' },
    WITHDRAW: { description: '撤回: `withdrawNeed`, STATED to WITHDRAWN.' },
  },
});

export { NeedAction, NeedOrigin, NeedStatus };
