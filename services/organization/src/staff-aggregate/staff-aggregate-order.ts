import type { ListOrder } from '@governance/shared';
import type { StaffAggregate } from './staff-aggregate.js';

/** Aggregates are listed newest first. */
export const STAFF_AGGREGATE_ORDER: ListOrder<StaffAggregate> = {
  list: 'staffAggregates',
  shape: ['day', 'string'],
  keyOf: ({ countedOn, id }) => [countedOn, id],
};
