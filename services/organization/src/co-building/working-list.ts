import {
  DomainError,
  type ListOrder,
  type Page,
  type PageRequest,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { WorkingReader } from './working-reader.js';

/** What every list of working rows can be limited to. */
export interface WorkingFilter {
  readonly divisionCode?: string | null;
  /** Part of the title, in any writing. */
  readonly search?: string | null;
}

/** What every working row is ordered by: its place, then its age. */
export const byPlaceAndAge = <TRow extends { readonly divisionCode: string; readonly id: string }>(
  list: string,
): ListOrder<TRow> => ({
  list,
  shape: ['string', 'string'],
  keyOf: ({ divisionCode, id }) => [divisionCode, id],
});

/** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `INVALID_INPUT`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
export async function pageOf<TRow, TFilter extends WorkingFilter>(
  { rows, order }: { readonly rows: WorkingReader<TRow, TFilter>; readonly order: ListOrder<TRow> },
  filter: TFilter,
  request: PageRequest,
  viewer: Viewer,
): Promise<Page<TRow>> {
  return readPage({ rows, order }, { viewer, filter: soundFilter(filter) }, request);
}

const MAX_SEARCH_LENGTH = 50;

function soundFilter<TFilter extends WorkingFilter>(filter: TFilter): TFilter {
  if (filter.search != null && filter.search.length > MAX_SEARCH_LENGTH)
    throw new DomainError('INVALID_INPUT', `查找内容最多 ${String(MAX_SEARCH_LENGTH)} 个字`, {
      field: 'filter.search',
    });
  return withSoundPlace(filter);
}
