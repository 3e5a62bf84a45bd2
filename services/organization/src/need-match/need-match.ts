/** Where a match stands. The moves between these are in `match-moves.ts`. */
export enum MatchStatus {
  PROPOSED = 'PROPOSED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
}

/** What can be done with a match. */
export enum MatchAction {
  ACCEPT = 'ACCEPT',
  DECLINE = 'DECLINE',
  COMPLETE = 'COMPLETE',
  CANCEL = 'CANCEL',
}

/** 供需对接: a resource proposed for a need, and what became of it. Its place is the need's. */
export interface NeedMatch {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly needId: string;
  readonly resourceId: string;
  readonly projectId: string | null;
  /** Who states the need and who offers the resource, since the proposal. */
  readonly statedById: string;
  readonly ownerId: string;
  /** How much of the resource it takes. */
  readonly quantity: number;
  readonly status: MatchStatus;
  readonly proposedAt: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
  readonly reason: string | null;
}

/** A need has no more matches than this, declined ones too. */
export const MAX_MATCHES = 50;
