import { registerEnumType } from 'type-graphql';
import { DutyStatus } from '../duty-item.js';

registerEnumType(DutyStatus, {
  name: 'DutyStatus',
  description: 'Where a duty stands today (事项状态).',
  valuesConfig: {
    IN_FORCE: { description: '有效: it holds.' },
    REMOVED: { description: '已取消: it was taken off its list.' },
    EXPIRED: { description: '已到期: its time is over.' },
  },
});

export { DutyStatus };
