import { registerEnumType } from 'type-graphql';
import { ClockKind } from '../../sla-policy/sla-terms.js';
import { DeadlineState } from '../deadline.js';
import { ExtensionState } from '../request-clock.js';

registerEnumType(DeadlineState, {
  name: 'DeadlineState',
  description: 'How a request, or one of its clocks, stands against its limit at the moment of asking.',
  valuesConfig: {
    ON_TRACK: { description: '正常: it runs, with more time left than the policy warns at.' },
    WARNING: {
      description: '预警: it runs, and the share of the time at which the policy warns has passed.',
    },
    OVERDUE: { description: '超期: it runs, and its due time has passed.' },
    PAUSED: { description: '挂账暂停: it stands still.' },
    MET: { description: '按期: it ended in time.' },
    MISSED: { description: '逾期完成: it ended late.' },
    NONE: { description: '无时限: there is no clock, or it counts for nobody any more.' },
  },
});

registerEnumType(ClockKind, {
  name: 'ServiceRequestClockKind',
  description: 'What a clock of a request measures (时限环节).',
  valuesConfig: {
    DISPATCH: {
      description: '派单: from the receipt until it is given to a department, answered or refused.',
    },
    SIGN: { description: '签收: from the dispatch until the department signs for it.' },
    CONTACT: { description: '响应: from the dispatch until the department has spoken with the reporter.' },
    RESOLVE: { description: '办理: from the dispatch until the department says that it is done.' },
    CALLBACK: { description: '回访: from then on until the reporter was asked.' },
  },
});

registerEnumType(ExtensionState, {
  name: 'ServiceRequestExtensionState',
  description: 'What came of a request for more time.',
  valuesConfig: {
    ASKED: { description: '待定: not decided.' },
    GRANTED: { description: '同意: the due time moved.' },
    REFUSED: { description: '不同意: the due time stayed.' },
  },
});

export { ClockKind, DeadlineState, ExtensionState };
