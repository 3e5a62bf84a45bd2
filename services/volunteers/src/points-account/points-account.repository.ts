import type { ChildListReader, IdempotentRequest, Viewer } from '@governance/shared';
import type { PointsRules } from '../points-policy/points-policy.js';
import type { PointsAccount, PointsEntry } from './points-account.js';

/** A bonus to be granted. */
export interface PointsBonus {
  readonly volunteerId: string;
  readonly divisionCode: string;
  readonly reason: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The points of volunteers. Whatever reads takes a viewer and gives what is their own. */
export interface PointsAccountRepository {
  /** Accounts in which something has happened. */
  findByVolunteers(ids: readonly string[], viewer: Viewer): Promise<readonly PointsAccount[]>;
  /** The ledger, newest first. */
  ofVolunteers(viewer: Viewer): ChildListReader<null, PointsEntry>;
  /** The rules that are in force in each of some cities on a business day. */
  findRules(
    cityCodes: readonly string[],
    day: string,
  ): Promise<readonly (PointsRules & { readonly cityCode: string })[]>;
  /**
   * Adds what the city's rules give for a referral, once for each request key. Throws `ACTION_NOT_AVAILABLE` where they
   * give nothing.
   */
  grantBonus(bonus: PointsBonus, request: Omit<IdempotentRequest, 'cityCode'>): Promise<PointsEntry>;
}
