import { registerEnumType } from 'type-graphql';
import { Weekday } from '../opening-hours.js';

registerEnumType(Weekday, {
  name: 'Weekday',
  description: '星期: a day of the week.',
  valuesConfig: {
    MONDAY: { description: '周一' },
    TUESDAY: { description: '周二' },
    WEDNESDAY: { description: '周三' },
    THURSDAY: { description: '周四' },
    FRIDAY: { description: '周五' },
    SATURDAY: { description: '周六' },
    SUNDAY: { description: '周日' },
  },
});

export { Weekday };
