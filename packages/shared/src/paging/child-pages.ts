import DataLoader from 'dataloader';
import { type ListOrder, openPage, Page, type PageRequest, type PageWindow } from './page.js';

/** Reads the same list under many parents at once. */
export interface ChildListReader<TFilter, TRow> {
  /** At most `window.first + 1` rows under each parent, in one statement. */
  readPages(
    parents: readonly string[],
    filter: TFilter,
    window: PageWindow,
  ): Promise<ReadonlyMap<string, readonly TRow[]>>;
  /** How many rows each parent has in all, in one statement. */
  countEach(parents: readonly string[], filter: TFilter): Promise<ReadonlyMap<string, number>>;
}

/**
 * A list under many parents: parents that ask for the same page in the same tick share one statement, and so do their
 * counts. One per request and list.
 */
export class ChildPages<TFilter, TRow> {
  private readonly loaders = new Map<
    string,
    { rows: DataLoader<string, readonly TRow[]>; counts: DataLoader<string, number> }
  >();

  constructor(
    private readonly reader: ChildListReader<TFilter, TRow>,
    private readonly order: ListOrder<TRow>,
  ) {}

  /** One page under one parent. Throws `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async load(parent: string, filter: TFilter, request: PageRequest): Promise<Page<TRow>> {
    const window = openPage(request, this.order);
    const { rows, counts } = this.loadersFor(filter, window);
    return new Page(await rows.load(parent), window, this.order, () => counts.load(parent));
  }

  private loadersFor(filter: TFilter, window: PageWindow) {
    const signature = JSON.stringify([filter, window]);
    const known = this.loaders.get(signature);
    if (known) return known;
    const made = {
      rows: new DataLoader(async (parents: readonly string[]) => {
        const found = await this.reader.readPages(parents, filter, window);
        return parents.map((parent) => found.get(parent) ?? []);
      }),
      counts: new DataLoader(async (parents: readonly string[]) => {
        const found = await this.reader.countEach(parents, filter);
        return parents.map((parent) => found.get(parent) ?? 0);
      }),
    };
    this.loaders.set(signature, made);
    return made;
  }
}
