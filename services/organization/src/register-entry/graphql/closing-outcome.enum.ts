import { registerEnumType } from 'type-graphql';
import { ClosingOutcome } from '../closing-outcome.js';

registerEnumType(ClosingOutcome, {
  name: 'ClosingOutcome',
  description: '关闭结果: how an entry of the register came to its end.',
  valuesConfig: {
    CLEARED: { description: '清理取消: cleared away, since it should not have been.' },
    COMPLETED: { description: '办结: done.' },
    EXPIRED: { description: '到期: its time ran out.' },
    REPLACED: { description: '被替代: something newer stands in its place.' },
    MISTAKEN: { description: '登记有误: entered by mistake; no figure counts it.' },
  },
});

export { ClosingOutcome };
