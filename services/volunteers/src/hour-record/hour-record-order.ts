import type { ListOrder } from '@governance/shared';
import type { HourRecord } from './hour-record.js';

/** Hours are listed by day, the latest first. */
export const HOUR_RECORD_ORDER: ListOrder<HourRecord> = {
  list: 'hourRecords',
  shape: ['day', 'string'],
  keyOf: ({ servedOn, id }) => [servedOn, id],
};
