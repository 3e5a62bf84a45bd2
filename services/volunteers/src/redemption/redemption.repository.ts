import type { ChildListReader, IdempotentRequest, Viewer } from '@governance/shared';
import type { Redemption, WantedReward } from './redemption.js';

/** A redemption to be stored. */
export interface Redeeming {
  readonly wanted: WantedReward;
  /** Who redeems; must be registered as a volunteer in the city of the reward. */
  readonly subject: string;
  readonly at: Date;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored redemption. Whatever reads takes a viewer and gives what is their own. */
export interface RedemptionRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly Redemption[]>;
  /** Newest first. */
  ofVolunteers(viewer: Viewer): ChildListReader<null, Redemption>;
  /** Whoever's it is: for the counter. */
  findByCode(code: string): Promise<Redemption | null>;
  /**
   * Spends points on a reward and takes it out of the stock, once for each request key. Throws `NOT_FOUND` for an item
   * that is not offered and for somebody who is no volunteer there, `POINTS_INSUFFICIENT`, `STOCK_INSUFFICIENT`, and
   * `ACTION_NOT_AVAILABLE` when the rules allow no further redemption in this quarter or half-year.
   */
  redeem(redeeming: Redeeming): Promise<Redemption>;
  /** Hands out. Throws `ACTION_NOT_AVAILABLE` unless it is waiting for that. */
  collect(id: string, collectedBy: string, at: Date): Promise<Redemption>;
  /** Gives points and stock back. Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` unless it is waiting to be collected. */
  cancel(id: string, expectedVersion: number, at: Date): Promise<Redemption>;
}
