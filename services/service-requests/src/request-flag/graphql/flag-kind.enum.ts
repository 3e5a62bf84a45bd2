import { registerEnumType } from 'type-graphql';
import { FlagKind } from '../request-flag.js';

registerEnumType(FlagKind, {
  name: 'ServiceRequestFlagKind',
  description: 'What was raised about a request, by the rungs of escalation.',
  valuesConfig: {
    WARNED: { description: '预警: the share of the time at which the policy warns has passed.' },
    OVERDUE: { description: '超期: the due time has passed.' },
    URGED: { description: '催办: handling is a day late, or an order urges it.' },
    CRITICISED: { description: '通报: handling is still late after five working days.' },
    SUPERVISED: { description: '督办: an order supervises it.' },
    ESCALATED: {
      description:
        '提级督办: a problem case, reworked three times without success or given back by three departments; or an order of the district.',
    },
  },
});

export { FlagKind };
