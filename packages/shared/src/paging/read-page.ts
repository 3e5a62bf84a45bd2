import { type ListOrder, openPage, Page, type PageRequest, type PageWindow } from './page.js';

/** A list as a repository reads it. */
export interface ListReader<TRow> {
  /** At most `window.first + 1` rows. */
  findPage(window: PageWindow): Promise<readonly TRow[]>;
  /** How many rows the list has in all. */
  count(): Promise<number>;
}

/** Reads one page of a list; counts only when asked to. Throws `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
export async function readPage<TRow>(
  reader: ListReader<TRow>,
  request: PageRequest,
  order: ListOrder<TRow>,
): Promise<Page<TRow>> {
  const window = openPage(request, order);
  return new Page(await reader.findPage(window), window, order, () => reader.count());
}
