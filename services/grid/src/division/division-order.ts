import type { ListOrder } from '@governance/shared';
import type { Division } from './division.js';

/** Divisions are listed by code. */
export const DIVISION_ORDER: ListOrder<Division> = {
  list: 'divisions',
  shape: ['string'],
  keyOf: ({ code }) => [code],
};
