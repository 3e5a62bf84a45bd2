import { registerEnumType } from 'type-graphql';
import { JointCadence } from '../joint-cadence.js';

registerEnumType(JointCadence, {
  name: 'JointCadence',
  description: 'How often a joint body means to meet (例会周期).',
  valuesConfig: {
    MONTHLY: { description: '每月: every month.' },
    BIMONTHLY: { description: '双月: every second month, e.g. 双月调度会.' },
    QUARTERLY: { description: '每季度: every three months.' },
    HALF_YEARLY: { description: '每半年: every six months.' },
    YEARLY: { description: '每年: once a year.' },
    AS_NEEDED: { description: '按需: without a rhythm; no meeting is ever overdue.' },
  },
});

export { JointCadence };
