import type { ListOrder } from '@governance/shared';
import type { WorkingCase } from './case-moves.js';

/** Cases are listed with the newest first. A cursor holds for the list of its own noun alone. */
export const caseOrder = <TCase extends WorkingCase>(list: string): ListOrder<TCase> => ({
  list,
  shape: ['time', 'string'],
  keyOf: ({ openedAt, id }) => [openedAt.toISOString(), id],
});
