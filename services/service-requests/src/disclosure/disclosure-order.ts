import type { ListOrder } from '@governance/shared';
import type { Disclosure } from './disclosure.js';

/** The newest first. */
export const DISCLOSURE_ORDER: ListOrder<Disclosure> = {
  list: 'disclosures',
  shape: ['time', 'string'],
  keyOf: ({ publishedAt, id }) => [publishedAt.toISOString(), id],
};
