import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { Around, CheckAround } from './around.js';
import type { Change, DirectoryEntry, Placed } from './directory-entry.js';

/** What every list of a directory can be limited to. */
export interface PlaceFilter {
  readonly divisionCode?: string | null;
}

/** What to change about a thing that stands, and what to call that in the feed. */
export interface Revision<TEntry, TDetails> {
  /** Type of the event, e.g. `RoadSegmentUpdated`. */
  readonly type: string;
  /** Makes the new values from the thing, which is locked by then; may refuse. */
  readonly revise: (entry: TEntry, around: Around) => Promise<Partial<TDetails>> | Partial<TDetails>;
}

/** Every stored thing of one noun of the directory. Lists hold what stands unless they say otherwise. */
export interface DirectoryRepository<TEntry extends DirectoryEntry, TDetails, TFilter extends PlaceFilter> {
  /** Closed ones too. */
  findByIds(ids: readonly string[]): Promise<readonly TEntry[]>;
  findPage(filter: TFilter, window: PageWindow): Promise<readonly TEntry[]>;
  count(filter: TFilter): Promise<number>;
  /** Those of divisions and of what lies below them. */
  readonly ofDivisions: ChildListReader<TFilter, TEntry>;
  /** Stores one, once for each request key. `check` runs in the same transaction and may refuse. */
  add(
    details: Placed<TDetails>,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<TEntry>;
  /** Throws `CONFLICT` unless it still has the expected version, and `ACTION_NOT_AVAILABLE` when it is closed. */
  change(change: Change, revision: Revision<TEntry, TDetails>): Promise<TEntry>;
  /** Closes it from now on. Throws like `change`. */
  close(change: Change, revision: Pick<Revision<TEntry, TDetails>, 'type'>): Promise<TEntry>;
}
