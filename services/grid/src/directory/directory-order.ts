import type { ListOrder } from '@governance/shared';
import type { DirectoryEntry } from './directory-entry.js';

/** Things of a directory are listed by place, then by age. `list` keeps the cursors of one list out of another. */
export const byPlace = <TEntry extends DirectoryEntry>(list: string): ListOrder<TEntry> => ({
  list,
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
});
