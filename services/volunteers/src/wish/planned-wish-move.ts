import {
  assertAll,
  assertPublicText,
  businessDay,
  ConflictError,
  DomainError,
  shiftedDay,
  type Viewer,
} from '@governance/shared';
import type { VolunteerTeam } from '../volunteer-team/volunteer-team.js';
import { MAX_WISH_MOVES, type Wish } from './wish.js';
import { WishAction } from './wish-action.js';
import type { WishActor } from './wish-actor.js';
import { type WishMove, wishMovesFrom } from './wish-moves.js';
import { WishStatus } from './wish-status.js';
import { wishActorOf } from './wish.policy.js';

/** A team for which somebody acts. */
type ClaimingTeam = Pick<VolunteerTeam, 'id' | 'organizationId'>;

/** What somebody wants to happen to a wish. */
export interface WantedWishMove {
  readonly action: WishAction;
  readonly expectedVersion: number;
  readonly reason: string | null;
  /** The team that claims, when the viewer may act for it. */
  readonly team: ClaimingTeam | null;
}

/** What a move changes of a wish. */
export type WishState = Pick<
  Wish,
  | 'version'
  | 'status'
  | 'claimedByTeamId'
  | 'claimedOrganizationId'
  | 'claimedBySubject'
  | 'claimedAt'
  | 'claimDueOn'
  | 'fulfilledAt'
  | 'confirmedAt'
>;

/** A move that every rule allows, ready to be stored. */
export interface PlannedWishMove {
  readonly wish: Wish;
  readonly action: string;
  readonly at: Date;
  readonly actor: WishActor;
  readonly actorSubject: string | null;
  readonly reason: string | null;
  readonly after: WishState;
}

const MAX_REASON_LENGTH = 500;
/** How long a claim may take when the day that the wisher hoped for is over. */
const LATE_CLAIM_DAYS = 14;

/**
 * Applies the table of moves to one wish. Throws `CONFLICT` when it has moved since, `ACTION_NOT_AVAILABLE` when its
 * status does not allow this, `FORBIDDEN` when this viewer may not, and all that is wrong with the input.
 */
export function planWishMove(wish: Wish, wanted: WantedWishMove, viewer: Viewer, at: Date): PlannedWishMove {
  if (wish.version !== wanted.expectedVersion) throw new ConflictError('心愿', wish.version);
  const move = wishMovesFrom(wish.status).find(({ action }) => action === wanted.action);
  if (!move || wish.version >= MAX_WISH_MOVES)
    throw new DomainError('ACTION_NOT_AVAILABLE', '心愿的当前状态不允许此操作', {
      field: 'action',
      status: wish.status,
      currentVersion: wish.version,
    });
  const actor = wishActorOf(move, wish, viewer);
  if (!actor) throw new DomainError('FORBIDDEN', '您无权进行此操作', { action: wanted.action });
  assertNeedsMet(move, wanted);
  return {
    wish,
    action: move.action,
    at,
    actor,
    actorSubject: viewer.subject,
    reason: wanted.reason?.trim() ?? null,
    after: stateAfter(move, wish, { team: wanted.team, subject: viewer.subject, at }),
  };
}

/** What a wish becomes whose claim ran out: open again, with nothing left of the claim but the timeline. */
export const returnedState = ({ version }: Wish): WishState => ({
  version: version + 1,
  status: WishStatus.OPEN,
  ...UNCLAIMED,
});

const UNCLAIMED = {
  claimedByTeamId: null,
  claimedOrganizationId: null,
  claimedBySubject: null,
  claimedAt: null,
  claimDueOn: null,
  fulfilledAt: null,
  confirmedAt: null,
} as const;

function assertNeedsMet({ needs }: WishMove, { reason, team }: WantedWishMove): void {
  assertAll(
    () => {
      if (reason !== null)
        assertPublicText(reason.trim(), { field: 'reason', most: MAX_REASON_LENGTH, what: '说明' });
      else if (needs.includes('REASON')) throw invalid('reason', '请说明理由或结果');
    },
    () => {
      if (needs.includes('TEAM') && team === null) throw invalid('teamId', '请选择您所带领的队伍');
    },
  );
}

function stateAfter(
  { action, to }: WishMove,
  wish: Wish,
  { team, subject, at }: { team: ClaimingTeam | null; subject: string | null; at: Date },
): WishState {
  const moved = { version: wish.version + 1, status: to };
  switch (action) {
    case WishAction.CLAIM:
      return {
        ...moved,
        ...UNCLAIMED,
        claimedByTeamId: team?.id ?? null,
        claimedOrganizationId: team?.organizationId ?? null,
        claimedBySubject: subject,
        claimedAt: at,
        claimDueOn: claimDueOn(wish, at),
      };
    case WishAction.FULFIL:
      return { ...claimOf(wish), ...moved, fulfilledAt: at, confirmedAt: null };
    case WishAction.CONFIRM:
      return { ...claimOf(wish), ...moved, fulfilledAt: wish.fulfilledAt, confirmedAt: at };
    case WishAction.SEND_BACK:
      // The team had fulfilled it in time as far as it knew, so it has as long as after a late claim.
      return {
        ...claimOf(wish),
        ...moved,
        fulfilledAt: null,
        confirmedAt: null,
        claimDueOn: claimDueOn(wish, at),
      };
    default:
      return { ...moved, ...UNCLAIMED };
  }
}

const claimOf = (wish: Wish) => ({
  claimedByTeamId: wish.claimedByTeamId,
  claimedOrganizationId: wish.claimedOrganizationId,
  claimedBySubject: wish.claimedBySubject,
  claimedAt: wish.claimedAt,
  claimDueOn: wish.claimDueOn,
});

/** The day that the wisher hopes for; two weeks when it is over, since a late gift is better than none. */
function claimDueOn({ dueOn }: Wish, at: Date): string {
  const today = businessDay(at);
  return dueOn >= today ? dueOn : shiftedDay(today, LATE_CLAIM_DAYS);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
