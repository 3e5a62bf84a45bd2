import type { ListOrder } from '@governance/shared';
import type { SeenDeliberation } from './deliberation.js';

/** Deliberations are listed newest first. */
export const DELIBERATION_ORDER: ListOrder<SeenDeliberation> = {
  list: 'deliberations',
  shape: ['time', 'string'],
  keyOf: ({ openedAt, id }) => [openedAt.toISOString(), id],
};
