import { type ListOrder, openPage, Page, type PageRequest, type PageWindow } from './page.js';

/** A list that can be filtered: where its rows are read, and in which order they come. */
export interface FilteredList<TFilter, TRow> {
  readonly rows: {
    /** At most `window.first + 1` rows. */
    findPage(filter: TFilter, window: PageWindow): Promise<readonly TRow[]>;
    /** How many rows there are in all. */
    count(filter: TFilter): Promise<number>;
  };
  readonly order: ListOrder<TRow>;
}

/** Reads one page of a list; counts only when asked to. Throws `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
export async function readPage<TFilter, TRow>(
  { rows, order }: FilteredList<TFilter, TRow>,
  filter: TFilter,
  request: PageRequest,
): Promise<Page<TRow>> {
  const window = openPage(request, order);
  return new Page(await rows.findPage(filter, window), window, order, () => rows.count(filter));
}
