import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { NewWish } from './new-wish.js';
import type { PlannedWishMove } from './planned-wish-move.js';
import type { WishActor } from './wish-actor.js';
import type { Wish, WishEntry, WishFilter } from './wish.js';

/** Which wishes somebody wants to see, and as whom. */
export interface WishSelection {
  readonly viewer: Viewer;
  readonly filter: WishFilter;
}

/** A wish to be stored: who registers it, and under which key. */
export interface WishRegistration {
  readonly wish: NewWish;
  readonly actor: WishActor;
  readonly organizationId: string | null;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored wish, newest first. Whatever reads takes a viewer and gives what they may see. */
export interface WishRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Wish[]>;
  /** The version of a wish, whoever may see it; null when there is none. */
  findVersion(id: string): Promise<number | null>;
  findPage(selection: WishSelection, window: PageWindow): Promise<readonly Wish[]>;
  count(selection: WishSelection): Promise<number>;
  /** In places, at any depth. */
  ofDivisions(viewer: Viewer): ChildListReader<Pick<WishFilter, 'status' | 'category'>, Wish>;
  /** That requests gave rise to; for whoever may know which request a wish comes from. */
  ofRequests(viewer: Viewer): ChildListReader<null, Wish>;
  /** Oldest first, at most 100 entries for each. The wishes must have been read as a viewer. */
  findTimelines(wishIds: readonly string[]): Promise<readonly WishEntry[]>;
  /** Stores a wish with the first entry of its timeline, once for each request key. Throws `DIVISION_UNKNOWN`. */
  register(registration: WishRegistration): Promise<Wish>;
  /** Stores a move with its entry. Throws `CONFLICT` when the wish has moved meanwhile. */
  move(move: PlannedWishMove): Promise<Wish>;
}
