import { WishAction } from './wish-action.js';
import { WishActor } from './wish-actor.js';
import { WishStatus } from './wish-status.js';

/** What a move takes beside the wish: REASON a text, TEAM who claims it. */
type WishNeed = 'REASON' | 'TEAM';

/** One legal move. */
export interface WishMove {
  readonly from: WishStatus;
  readonly action: WishAction;
  readonly to: WishStatus;
  /** Any one of these may do it. */
  readonly who: readonly WishActor[];
  readonly needs: readonly WishNeed[];
}

const { OPEN, CLAIMED, FULFILLED, CONFIRMED, WITHDRAWN } = WishStatus;
const Action = WishAction;
const { COMMUNITY, WISHER, TEAM } = WishActor;

const WISHERS_SIDE: readonly WishActor[] = [WISHER, COMMUNITY];
const REASON: readonly WishNeed[] = ['REASON'];

/**
 * The life of a wish from its registration to its confirmation. The one place that says it, beside the return of what
 * is overdue. Whoever fulfils a wish does not confirm it: the wisher's side does.
 */
export const WISH_MOVES: readonly WishMove[] = [
  { from: OPEN, action: Action.CLAIM, to: CLAIMED, who: [TEAM], needs: ['TEAM'] },
  { from: OPEN, action: Action.WITHDRAW, to: WITHDRAWN, who: WISHERS_SIDE, needs: REASON },
  { from: CLAIMED, action: Action.RELEASE, to: OPEN, who: [TEAM, COMMUNITY], needs: REASON },
  { from: CLAIMED, action: Action.FULFIL, to: FULFILLED, who: [TEAM], needs: REASON },
  { from: FULFILLED, action: Action.CONFIRM, to: CONFIRMED, who: WISHERS_SIDE, needs: [] },
  { from: FULFILLED, action: Action.SEND_BACK, to: CLAIMED, who: WISHERS_SIDE, needs: REASON },
];

/** The moves that a status allows. */
export const wishMovesFrom = (status: WishStatus): readonly WishMove[] =>
  WISH_MOVES.filter(({ from }) => from === status);
