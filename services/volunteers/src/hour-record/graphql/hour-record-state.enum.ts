import { registerEnumType } from 'type-graphql';
import { HourRecordState } from '../hour-record.js';

registerEnumType(HourRecordState, {
  name: 'HourRecordState',
  description: '时长状态: whether hours count.',
  valuesConfig: {
    REPORTED: { description: '已填报: reported by the volunteer, not yet counted.' },
    CONFIRMED: { description: '已确认: confirmed by the organization that was served; they count.' },
    REVERSED: { description: '已冲销: taken back, with the record kept; they do not count.' },
  },
});

export { HourRecordState };
