import { registerEnumType } from 'type-graphql';
import { ClockTime, TermUnit } from '../../working-calendar/add-working.js';

registerEnumType(ClockTime, {
  name: 'SlaTime',
  description: 'In which time a limit counts.',
  valuesConfig: {
    CALENDAR: { description: '自然日: round the clock, on every day.' },
    WORKING: { description: '工作日: on working days alone, which count whole.' },
  },
});

registerEnumType(TermUnit, {
  name: 'SlaUnit',
  description: 'What a limit is counted in.',
  valuesConfig: {
    MINUTE: { description: '分钟: from the moment itself.' },
    HOUR: { description: '小时: from the moment itself.' },
    DAY: { description: '日: from the day after; kept until the end of the last day in Asia/Shanghai.' },
  },
});

export { ClockTime, TermUnit };
