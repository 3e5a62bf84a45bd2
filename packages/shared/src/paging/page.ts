import { DomainError } from '../errors/domain-error.js';
import { type CursorKey, type CursorShape, decodeCursor, encodeCursor } from './cursor.js';

/** What a client asks of a list. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** One page of a list as a repository reads it: at most `first + 1` rows after `after`. */
export interface PageWindow {
  readonly first: number;
  readonly after: CursorKey | null;
}

/** How one list is ordered: its name in cursors, the shape of its key and the key of a row. */
export interface ListOrder<TRow> {
  readonly list: string;
  readonly shape: CursorShape;
  keyOf(row: TRow): CursorKey;
}

const MAX_PAGE = 100;

/** Checks a client's page request; throws `PAGE_SIZE_INVALID` or `CURSOR_INVALID`, naming the argument. */
export function openPage<TRow>(request: PageRequest, order: ListOrder<TRow>, max = MAX_PAGE): PageWindow {
  const { first, after } = request;
  if (!Number.isInteger(first) || first < 1 || first > max) {
    throw new DomainError('PAGE_SIZE_INVALID', `first 应为 1 到 ${String(max)}`, { field: 'first', max });
  }
  return { first, after: after == null ? null : decodeCursor(order.list, order.shape, after) };
}

/** A page as the graph shows it. `totalCount` is counted when asked for, not before. */
export class Page<TRow> {
  constructor(
    private readonly rows: readonly TRow[],
    private readonly window: PageWindow,
    private readonly order: ListOrder<TRow>,
    private readonly count: () => Promise<number>,
  ) {}

  get nodes(): readonly TRow[] {
    return this.rows.slice(0, this.window.first);
  }

  get edges(): readonly { node: TRow; cursor: string }[] {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }));
  }

  get pageInfo() {
    const { nodes } = this;
    const [first, last] = [nodes[0], nodes.at(-1)];
    return {
      hasNextPage: this.rows.length > this.window.first,
      hasPreviousPage: this.window.after !== null,
      startCursor: first === undefined ? null : this.cursorOf(first),
      endCursor: last === undefined ? null : this.cursorOf(last),
    };
  }

  get totalCount(): Promise<number> {
    return this.count();
  }

  /** The same page of rows that know more. */
  map<TMore extends TRow>(change: (row: TRow) => TMore): Page<TMore> {
    const order: ListOrder<TMore> = this.order;
    return new Page<TMore>(this.rows.map(change), this.window, order, this.count);
  }

  private cursorOf(row: TRow): string {
    return encodeCursor(this.order.list, this.order.keyOf(row));
  }
}
