import { registerEnumType } from 'type-graphql';
import { Recurrence } from '../recurrence.js';

registerEnumType(Recurrence, {
  name: 'ActivityRecurrence',
  description: '重复方式: how an activity comes again.',
  valuesConfig: {
    NONE: { description: '不重复: once.' },
    WEEKLY: { description: '每周: on the same weekday.' },
    MONTHLY: {
      description: '每月: on the same day of the month; on the last one of a month that is too short.',
    },
    MONTH_END: { description: '每月月末: on the last day of each month, as the cleaning day is.' },
  },
});

export { Recurrence };
