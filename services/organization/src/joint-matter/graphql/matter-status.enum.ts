import { registerEnumType } from 'type-graphql';
import { MatterStatus } from '../matter-status.js';

registerEnumType(MatterStatus, {
  name: 'JointMatterStatus',
  description: 'Where a matter of a joint body stands (事项状态). COMPLETED and REJECTED are closed.',
  valuesConfig: {
    RAISED: { description: '提出: a member has brought it before the body.' },
    ACCEPTED: { description: '受理: the body takes it up.' },
    IN_PROGRESS: { description: '在议: the body works on it.' },
    DECIDED: { description: '已决定: what is to be done, and by whom, is decided.' },
    COMPLETED: { description: '办结: what was decided is done.' },
    REJECTED: { description: '不予受理: the body does not take it up, for a stated reason.' },
  },
});

export { MatterStatus };
