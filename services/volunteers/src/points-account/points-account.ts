import type { PointsRules } from '../points-policy/points-policy.js';
import type { PointsEntryKind } from './points-entry-kind.js';

/** Thanks for having earned much. Follows from what was ever earned, so no redemption takes it away. */
export enum PointsCard {
  SILVER = 'SILVER',
  GOLD = 'GOLD',
}

/** 积分账户: the points of one volunteer in their city. A benefit, kept apart from hours and never a penalty. */
export interface PointsAccount {
  readonly volunteerId: string;
  /** Points that can be redeemed now; the sum of the ledger, never negative. */
  readonly balance: number;
  /** Points ever earned and not taken back; redeeming leaves it. */
  readonly lifetimeEarned: number;
  /** Points of reversed hours that had been spent already. Nobody owes them. */
  readonly notRecovered: number;
}

/** One entry of the ledger; never changed, never removed. */
export interface PointsEntry {
  readonly volunteerId: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly kind: PointsEntryKind;
  /** What it adds to the balance, or takes from it. */
  readonly points: number;
  readonly balanceAfter: number;
  readonly at: Date;
  readonly reason: string;
  /** What it comes from: a record of hours or a redemption; null for a bonus and for the end of points. */
  readonly sourceId: string | null;
  /** Last business day on which these points can be redeemed; null for no end, and for what takes points. */
  readonly expiresOn: string | null;
  /** With REVERSE: points that could not be taken back, since they had been spent. */
  readonly notRecovered: number;
}

/** An account in which nothing has happened yet. */
export const emptyAccount = (volunteerId: string): PointsAccount => ({
  volunteerId,
  balance: 0,
  lifetimeEarned: 0,
  notRecovered: 0,
});

/** The card that the city's rules give; null for none. */
export function cardOf({ lifetimeEarned }: PointsAccount, rules: PointsRules | null): PointsCard | null {
  const reaches = (points: number | null | undefined) => points != null && lifetimeEarned >= points;
  if (reaches(rules?.goldCardPoints)) return PointsCard.GOLD;
  return reaches(rules?.silverCardPoints) ? PointsCard.SILVER : null;
}
