import type { ListOrder } from '@governance/shared';
import type { RegisterEntry } from './register-entry.js';

/** Entries are listed by place, then by when they were entered. */
export const REGISTER_ENTRY_ORDER: ListOrder<RegisterEntry> = {
  list: 'registerEntries',
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
};

/** Demands that repeat others are listed by when they were made. */
export const REPEATED_DEMAND_ORDER: ListOrder<RegisterEntry> = {
  list: 'repeatedDemands',
  shape: ['time', 'string'],
  keyOf: ({ validFrom, id }) => [validFrom.toISOString(), id],
};
