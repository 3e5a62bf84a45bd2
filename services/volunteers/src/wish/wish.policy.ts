import { DomainError, governs, hasRole, type Role, type Viewer, type WorkingRows } from '@governance/shared';
import type { NewWish } from './new-wish.js';
import { MAX_WISH_MOVES, type Wish } from './wish.js';
import type { WishAction } from './wish-action.js';
import { WishActor } from './wish-actor.js';
import { type WishMove, wishMovesFrom } from './wish-moves.js';
import { WishStatus } from './wish-status.js';

/**
 * Wishes are working rows: whoever governs the place sees them, the organization that registered one or whose team has
 * claimed it, and the person who registered it. What is open is a pool for everybody who is signed in, since anybody may
 * come to fulfil it. Where the row rule finds these, with the wish as `w`; who claimed it is looked at beside it.
 */
export const WISH_ROWS: WorkingRows = {
  division: 'w.division_code',
  organizations: ['w.registered_by_organization_id', 'w.claimed_organization_id'],
  person: 'w.registered_by_subject',
};

/** Roles that act for a community towards its residents. */
const ATTENDING: readonly Role[] = ['GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR'];
/** Roles that people have who lead teams or look after them. */
const LEADING: readonly Role[] = [...ATTENDING, 'UNIT_SECRETARY', 'VOLUNTEER'];

/** Whether the pool of open wishes is there for the viewer. */
export const seesThePool = ({ tier }: Viewer): boolean => tier !== 'open';

/** Which request gave rise to a wish is told to whoever governs the place: only they may see that request. */
export const mayKnowRequest = (viewer: Viewer, divisionCode: string): boolean =>
  governs(viewer, divisionCode);

/** Everybody registers a wish of their own; those who attend to residents register them for others, from a request too. */
export function assertMayRegisterWish(viewer: Viewer, wish: NewWish): WishActor {
  if (attends(viewer, wish.divisionCode)) return WishActor.COMMUNITY;
  const isPerson = viewer.subject !== null && hasRole(viewer, 'RESIDENT', 'VOLUNTEER');
  if (isPerson && wish.serviceRequestId === null) return WishActor.WISHER;
  throw new DomainError('FORBIDDEN', '您无权登记这个心愿', { action: 'registerWish' });
}

/** What a viewer may do with a wish now. */
export const availableWishActions = (wish: Wish, viewer: Viewer): readonly WishAction[] =>
  wish.version >= MAX_WISH_MOVES
    ? []
    : wishMovesFrom(wish.status)
        .filter((move) => wishActorOf(move, wish, viewer) !== null)
        .map(({ action }) => action);

/** As whom a viewer makes a move; null when they may not. */
export const wishActorOf = (move: WishMove, wish: Wish, viewer: Viewer): WishActor | null =>
  move.who.find((actor) => stands[actor](viewer, wish)) ?? null;

const stands: Readonly<Record<WishActor, (viewer: Viewer, wish: Wish) => boolean>> = {
  COMMUNITY: (viewer, { divisionCode }) => attends(viewer, divisionCode),
  WISHER: ({ subject }, { registeredBySubject }) => subject !== null && subject === registeredBySubject,
  TEAM: (viewer, wish) => (wish.status === WishStatus.OPEN ? mayLead(viewer) : hasClaimed(viewer, wish)),
  SYSTEM: () => false,
};

const attends = (viewer: Viewer, divisionCode: string): boolean =>
  viewer.subject !== null && hasRole(viewer, ...ATTENDING) && governs(viewer, divisionCode);

/** For which team is looked at when it is named. */
const mayLead = (viewer: Viewer): boolean => viewer.subject !== null && hasRole(viewer, ...LEADING);

const hasClaimed = (viewer: Viewer, { claimedBySubject, claimedOrganizationId }: Wish): boolean =>
  viewer.subject !== null &&
  (viewer.subject === claimedBySubject ||
    (hasRole(viewer, ...LEADING) &&
      viewer.organization !== null &&
      viewer.organization === claimedOrganizationId));
