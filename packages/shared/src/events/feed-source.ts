import { DomainError } from '../errors/domain-error.js';
import { type FeedEvent } from './event.js';
import { type Moved } from './movements.js';

/** The most events or rows that one page holds. */
export const MAX_FEED_PAGE = 1000;

/** What limits a copy, e.g. `{ cities: ['5301'] }`. The noun's owner says which names it knows. */
export type CopyParameters = Readonly<Record<string, readonly string[]>>;

/** Events after a position, in order. */
export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** Where to read on: everything up to here has been looked at, also what the filter left out. */
  readonly next: string;
  /** Position of the newest event when this page was read. Equal to `next` when there is nothing more. */
  readonly head: string;
}

/** Rows of a noun as they are now, a page at a time. */
export interface CopyPage {
  /**
   * A feed position read before these rows: all that happened up to it is in them. Whoever follows the feed from the
   * position of the first page misses nothing, and meets again some of what the rows already hold.
   */
  readonly position: string;
  readonly rows: readonly unknown[];
  /** What to ask for next; null after the last page. */
  readonly next: string | null;
}

/** What another subgraph tells about its data. Read in the same process or over HTTP, with the same answers. */
export interface FeedSource {
  /** The subgraph that is read, e.g. `grid`. */
  readonly name: string;
  /** Position of the newest event; `0` when there is none. */
  head(): Promise<string>;
  /** Events after `after`, at most `limit` (1 to 1000); `entities` leaves out all others. */
  read(after: string, limit: number, filter?: FeedFilter): Promise<FeedPage>;
  /** A page of a noun's rows; `after` is null at first, then the last page's `next`. NOT_FOUND for a noun it has not. */
  copy(noun: string, after: string | null, limit: number, parameters?: CopyParameters): Promise<CopyPage>;
  /**
   * Calls `moved` soon after the feed moved on, until the function that it answers is called. A hint: a movement may be
   * missed (by a process that died, or by a source without this), so a reader also looks by itself now and then.
   */
  follow?(moved: Moved): () => void;
}

export interface FeedFilter {
  readonly entities?: readonly string[];
}

/** Throws `PAGE_SIZE_INVALID` outside 1 to 1000. */
export function assertFeedLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_FEED_PAGE) return;
  throw new DomainError('PAGE_SIZE_INVALID', `每页数量应在1到${String(MAX_FEED_PAGE)}之间`, {
    field: 'limit',
  });
}

/** Throws `CURSOR_INVALID` for what is no position of a feed: decimal digits of a bigint. */
export function assertFeedPosition(position: string): void {
  if (/^\d{1,18}$/.test(position)) return;
  throw new DomainError('CURSOR_INVALID', '无效的位置', { field: 'after' });
}
