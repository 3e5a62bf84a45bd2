import type { ListOrder } from '@governance/shared';
import type { CheckIn } from './check-in.js';

/** Check-ins are listed by time, the latest first. */
export const CHECK_IN_ORDER: ListOrder<CheckIn> = {
  list: 'checkIns',
  shape: ['time', 'string'],
  keyOf: ({ at, id }) => [at.toISOString(), id],
};
