import type { ListOrder } from '@governance/shared';
import type { Term } from './term.js';

/** Terms are listed as the reference data have them: by noun, and the usual word first. */
export const TERM_ORDER: ListOrder<Term> = {
  list: 'terms',
  shape: ['number'],
  keyOf: ({ position }) => [position],
};
