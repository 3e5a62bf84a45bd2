import { DomainError } from '@governance/shared';
import type { RedemptionState } from './redemption-state.js';

/** 积分兑换: a volunteer has spent points on a reward. */
export interface Redemption {
  readonly id: string;
  /** Where the station is. */
  readonly divisionCode: string;
  readonly version: number;
  readonly volunteerId: string;
  readonly itemId: string;
  readonly stationId: string;
  readonly quantity: number;
  /** Points that it took: the price, or the whole balance where the rules say so. */
  readonly points: number;
  readonly state: RedemptionState;
  /** What is shown at the counter, once. */
  readonly collectionCode: string;
  readonly redeemedAt: Date;
  readonly collectedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** What somebody wants for their points. */
export interface WantedReward {
  readonly itemId: string;
  readonly quantity: number;
}

const MAX_QUANTITY = 100;

/** Throws `INVALID_INPUT` for a number of things that nobody redeems at once. */
export function assertQuantity(quantity: number): void {
  if (quantity >= 1 && quantity <= MAX_QUANTITY) return;
  throw new DomainError('INVALID_INPUT', `数量应为 1 到 ${String(MAX_QUANTITY)}`, { field: 'quantity' });
}
