import type { IdempotentRequest, Viewer } from '@governance/shared';
import type { DutyCard, DutyCardIssue, IssuedDutyCard, NewDutyCard } from './duty-card.js';

/** Every stored duty card. */
export interface DutyCardRepository {
  /** The card that a token opens. Null for every token that opens none, whatever the reason, by the same statement. */
  findByToken(token: string): Promise<DutyCard | null>;
  /** Issues of one's own jurisdiction. */
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly DutyCardIssue[]>;
  /** The newest issues for workers, at most 50 a worker, of one's own jurisdiction. */
  findByWorkers(workerIds: readonly string[], viewer: Viewer): Promise<readonly DutyCardIssue[]>;
  /**
   * Issues a card, once for each request key. Throws `ALREADY_EXISTS` while there is one, and `INVALID_INPUT` when the
   * worker does not answer for the grid.
   */
  issue(card: NewDutyCard, request: Omit<IdempotentRequest, 'cityCode'>): Promise<IssuedDutyCard>;
  /** Gives a card another token. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE` when it was revoked, or as `issue`. */
  reissue(id: string, expiresAt: Date | null, expectedVersion: number): Promise<IssuedDutyCard>;
  /** Throws `CONFLICT`, or `ACTION_NOT_AVAILABLE` when it was revoked before. */
  revoke(id: string, expectedVersion: number): Promise<DutyCardIssue>;
}
