import type { IdempotentRequest } from '@governance/shared';
import type { PlaceInputs } from './place-inputs.js';
import type { RankedPlaces } from './rank-places.js';
import type { Ranking, RankingRequest } from './ranking.js';

/** What rankings are made from, and those that were published. Every read takes many requests in few statements. */
export interface RankingRepository {
  /** The published ranking of each request, in the order asked; null where there is none. */
  findPublished(requests: readonly RankingRequest[]): Promise<readonly (Ranking | null)[]>;
  /** What each request is computed from as of now, in the order asked; at most 501 places each. */
  findInputs(requests: readonly RankingRequest[]): Promise<readonly (readonly PlaceInputs[])[]>;
  /** What published rankings were computed from, in the order asked. */
  findStoredInputs(publicationIds: readonly string[]): Promise<readonly (readonly PlaceInputs[])[]>;
  /**
   * Freezes a ranking: reads inputs, ranks them by `rank` and stores both, once for each request key. Throws `CONFLICT`
   * unless the version of the scheme is still the published one, and `ALREADY_EXISTS` when this one was published.
   */
  publish(
    request: RankingRequest,
    idempotent: Omit<IdempotentRequest, 'cityCode'>,
    rank: (inputs: readonly PlaceInputs[]) => RankedPlaces,
  ): Promise<Ranking>;
}
