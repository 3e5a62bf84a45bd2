import type { WishActor } from './wish-actor.js';
import type { WishStatus } from './wish-status.js';

/** Longest timeline that a wish may have. */
const MAX_WISH_TIMELINE = 100;
/** Its last entry is left for the return of an overdue claim. */
export const MAX_WISH_MOVES = MAX_WISH_TIMELINE - 1;

/** 心愿: something small that a resident would like and that volunteers can give. Holds no personal data. */
export interface Wish {
  readonly id: string;
  readonly divisionCode: string;
  /** Rises with every move; the length of the timeline. */
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly category: string;
  /** Who wishes, as everybody may call them, e.g. `独居老人`; null when it is said by the request alone. */
  readonly wisherLabel: string | null;
  readonly gridId: string | null;
  /** The request that gave rise to it. */
  readonly serviceRequestId: string | null;
  readonly registeredAt: Date;
  readonly registeredBySubject: string | null;
  readonly registeredByOrganizationId: string | null;
  /** Business day by which the wisher hopes for it, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly status: WishStatus;
  readonly claimedByTeamId: string | null;
  readonly claimedOrganizationId: string | null;
  readonly claimedBySubject: string | null;
  readonly claimedAt: Date | null;
  /** Last business day of the claim; after it the wish returns to the pool. */
  readonly claimDueOn: string | null;
  readonly fulfilledAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** What a list of wishes is limited to. */
export interface WishFilter {
  readonly divisionCode?: string | null;
  readonly status?: readonly WishStatus[] | null;
  readonly category?: string | null;
  readonly teamId?: string | null;
}

/** One move of a wish, or its registration. */
export interface WishEntry {
  readonly wishId: string;
  readonly at: Date;
  readonly from: WishStatus | null;
  readonly to: WishStatus;
  readonly action: string;
  readonly actor: WishActor;
  readonly teamId: string | null;
  readonly reason: string | null;
}
