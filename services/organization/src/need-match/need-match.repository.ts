import type { IdempotentRequest, Viewer } from '@governance/shared';
import type { WantedMove } from '../co-building/move.js';
import type { WorkingFilter } from '../co-building/working-list.js';
import type { WorkingReader } from '../co-building/working-reader.js';
import type { MatchAction, MatchStatus, NeedMatch } from './need-match.js';
import type { NewMatch } from './new-match.js';

/** What a list of matches is limited to. */
export interface NeedMatchFilter extends Omit<WorkingFilter, 'search'> {
  readonly status?: readonly MatchStatus[] | null;
}

/** What a proposal depends on. */
export interface ProposalTerms {
  /** The version of the need that the proposal is based on. */
  readonly expectedVersion: number;
  readonly idempotent: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored match. A change of one changes its need, and its resource when something of it is taken or given back. */
export interface NeedMatchRepository extends WorkingReader<NeedMatch, NeedMatchFilter> {
  /** All matches of needs, oldest first; at most `MAX_MATCHES` each. */
  findByNeeds(needIds: readonly string[], viewer: Viewer): Promise<readonly NeedMatch[]>;
  /**
   * Stores a proposal, once for each request key. Throws `CONFLICT` when the need has changed since, and
   * `ACTION_NOT_AVAILABLE` when it is no longer open or has too many matches.
   */
  propose(match: NewMatch, terms: ProposalTerms): Promise<NeedMatch>;
  /**
   * Moves a match on. Throws `CONFLICT` when it has moved since, and `ACTION_NOT_AVAILABLE` when its status does not
   * allow this or not enough of the resource is left.
   */
  move(match: NeedMatch, wanted: WantedMove<MatchAction>): Promise<NeedMatch>;
}
